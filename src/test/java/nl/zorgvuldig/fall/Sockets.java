package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose connection it is, as Linux tells in `/proc`.
final class Sockets {
    private static final int LOCAL = 1;
    private static final int INODE = 9;

    private Sockets() {}

    /// Whether a process has a connection that begins at this port of its own machine.
    static boolean has(long process, int port) {
        try {
            Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                    .flatMap(list -> lines(Path.of(list)).stream())
                    .map(line -> line.strip().split("\\s+"))
                    .filter(row -> row[LOCAL].endsWith(":%04X".formatted(port)))
                    .map(row -> "socket:[" + row[INODE] + "]")
                    .collect(Collectors.toSet());
            try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
                return open.anyMatch(file -> sockets.contains(target(file)));
            }
        } catch (NoSuchFileException ended) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path list) {
        try {
            return Files.readAllLines(list);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
