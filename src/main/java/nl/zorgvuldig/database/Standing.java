package nl.zorgvuldig.database;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.database.PostgresUnavailable.Reason;

/// The processes that stand in a data folder. Every process of PostgreSQL does, for as long as it
// lives; a dead one that
/// nobody has buried yet does not, whatever `postmaster.pid` says.
final class Standing {
    private Standing() {}

    /// Ends what an earlier program left behind in this folder, and waits until it is gone. Only
    // for who holds the lock.
    static void clear(Path data, Duration patience) {
        Patience whole = new Patience(patience);
        if (in(data).isEmpty()) {
            return;
        }
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            in(data).forEach(pid -> Shell.signal(signal, pid));
            Patience part = new Patience(patience.dividedBy(3));
            do {
                if (in(data).isEmpty()) {
                    return;
                }
            } while (part.again() && whole.again());
        }
        throw new PostgresUnavailable(
                Reason.STILL_BUSY,
                "An earlier PostgreSQL still works in %s and does not stop (processes %s)."
                        .formatted(data, in(data)));
    }

    static List<Long> in(Path data) {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (standsIn(process, data)) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException noProc) {
            return List.of();
        }
        return found;
    }

    private static boolean standsIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readSymbolicLink(process.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
