package nl.zorgvuldig.platform.database.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Folders for servers that live no longer than a test.
final class TemporaryPostgresHomes {
    private static final String PREFIX = "zorgvuldig-postgres-";
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private TemporaryPostgresHomes() {}

    static Path create() {
        Path all = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        try {
            sweep(all);
            Path home = Files.createTempDirectory(all, PREFIX);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString(DurableFolders.PASSABLE));
            return home;
        } catch (IOException e) {
            throw DurableFolders.unusable(all, e);
        }
    }

    /// Removes the folders of programs that were killed.
    private static void sweep(Path all) throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path home : homes) {
                if (Files.isDirectory(home, NOFOLLOW_LINKS)
                        && ServiceUser.ourselvesOwn(home)
                        && Files.getLastModifiedTime(home).toInstant().isBefore(before)) {
                    sweepIfLeft(home);
                }
            }
        }
    }

    private static void sweepIfLeft(Path home) {
        Optional<PostgresHomeLock> lock = PostgresHomeLock.tryTake(home.resolve("postgres.lock"));
        lock.ifPresent(held -> {
            try (held) {
                if (PostgresProcesses.in(home.resolve("data")).isEmpty()) {
                    DurableFolders.discard(home);
                }
            }
        });
    }
}
