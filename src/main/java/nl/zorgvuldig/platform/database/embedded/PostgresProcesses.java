package nl.zorgvuldig.platform.database.embedded;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.database.BoundedWait;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;

/// The processes that run in a data folder. Every process of PostgreSQL has it as working directory
/// for as long as it lives; a zombie does not, whatever `postmaster.pid` says.
final class PostgresProcesses {
    private static final Set<String> PROGRAMS = Set.of("postgres", "initdb");

    private PostgresProcesses() {}

    /// Ends what an earlier program left running in this folder, first in an orderly way and then
    /// by force, and waits until it is gone. Only for the holder of the lock.
    static void clear(Path data, Duration patience) {
        Duration third = patience.dividedBy(3);
        if (goneAfter("INT", leaders(in(data)), data, third)
                || goneAfter("QUIT", in(data), data, third)
                || goneAfter("KILL", in(data), data, third)) {
            return;
        }
        throw new PostgresUnavailable(
                Reason.STILL_BUSY,
                "An earlier PostgreSQL still works in %s and does not stop (processes %s).".formatted(data, in(data)));
    }

    private static boolean goneAfter(String signal, Set<Long> whom, Path data, Duration wait) {
        whom.forEach(pid -> SystemCommands.signal(signal, pid));
        BoundedWait patience = new BoundedWait(wait);
        do {
            if (in(data).isEmpty()) {
                return true;
            }
        } while (patience.again());
        return false;
    }

    /// Those whose parent is not among them: the server, or its orphans.
    private static Set<Long> leaders(Set<Long> all) {
        Set<Long> leaders = new TreeSet<>(all);
        leaders.removeIf(pid -> ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .filter(parent -> all.contains(parent.pid()))
                .isPresent());
        return leaders;
    }

    static Set<Long> in(Path data) {
        Set<Long> found = new TreeSet<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (standsIn(process, data)) {
                    found.add(Long.parseLong(process.toFile().getName()));
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Set.of();
        }
        return found;
    }

    private static boolean standsIn(Path process, Path data) {
        return target(process.resolve("cwd")).filter(data::equals).isPresent()
                && target(process.resolve("exe"))
                        .filter(PostgresProcesses::isOurs)
                        .isPresent();
    }

    private static boolean isOurs(Path program) {
        return PROGRAMS.contains(program.toFile().getName().replace(" (deleted)", ""));
    }

    private static Optional<Path> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
