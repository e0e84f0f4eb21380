package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Log file of the server. Above ten megabytes a start moves it aside, over the previous one.
final class PostgresLog {
    private static final long LONGEST = 10_000_000;
    private static final long TAIL = 8_000;

    private final Path file;
    private final long start;

    private PostgresLog(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    static PostgresLog open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LONGEST) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new PostgresLog(file, Files.size(file));
    }

    ProcessBuilder.Redirect appending() {
        return ProcessBuilder.Redirect.appendTo(file.toFile());
    }

    /// The end of what was logged since this start; empty when it cannot be read.
    String since() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, log.length() - TAIL);
            log.seek(from);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
