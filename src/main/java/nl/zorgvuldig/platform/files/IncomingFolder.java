package nl.zorgvuldig.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.files.storage.PrivateFolder;

/// Folder for a file in the clear while it is inspected: in the data home, accessible to the
/// program only, and only for the duration of its request. Files left by a program that died are
/// deleted at the next start.
public final class IncomingFolder {
    /// Longer than the duration of any request.
    static final Duration LONGEST = Duration.ofHours(1);

    private final Path folder;

    public IncomingFolder(Path folder) {
        try {
            this.folder = PrivateFolder.make(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /// Puts a file in the folder.
    @FunctionalInterface
    public interface Sender {
        void sendTo(Path file) throws IOException;
    }

    /// Receives a file, has it inspected, and removes it.
    ///
    /// @throws FilesUnavailable when it cannot be put there
    public <T> T hold(Sender sender, Function<Path, T> look) {
        Path file = next();
        try {
            try {
                sender.sendTo(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                return look.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new FilesUnavailable("a file could not be received", failed);
        }
    }

    /// The folder itself, for temporary files that nobody else may see. Files left there are
    /// deleted like the others.
    public Path folder() {
        return folder;
    }

    public Path next() {
        return folder.resolve(UUID.randomUUID() + ".incoming");
    }

    /// Removes files left before a moment.
    public void sweep(Instant before) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (left(file, before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean left(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }
}
