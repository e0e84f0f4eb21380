package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file whose reader has to wait: a pipe stands in its place until somebody reads it. So a test
/// stops the program in the middle of something, at the same point each time.
public final class HeldFile implements AutoCloseable {
    private final Path file;
    private final Path aside;

    public HeldFile(Path file) {
        this.file = file;
        this.aside = file.resolveSibling(file.getFileName() + ".aside");
        try {
            Files.move(file, aside);
            if (new ProcessBuilder("mkfifo", file.toString()).start().waitFor() != 0) {
                throw new IllegalStateException("no pipe at " + file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// Waits until somebody reads it, does something, and only then lets them read. Who comes later
    /// finds the file itself.
    public void whileRead(Runnable meanwhile) {
        try (OutputStream pipe = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            close();
            meanwhile.run();
            Files.copy(file, pipe);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (Files.exists(aside)) {
                Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
