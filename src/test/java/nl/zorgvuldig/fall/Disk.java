package nl.zorgvuldig.fall;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// A disk of the test's own: a file with an ext4 file system in it, mounted. Only root can, and
/// only where the system lets it.
final class Disk implements AutoCloseable {
    private final Path folder;
    private final Path image;
    private final Path mounted;

    private Disk(Path folder) {
        this.folder = folder;
        this.image = folder.resolve("image");
        this.mounted = folder.resolve("disk");
    }

    static Disk of(int megabytes) {
        try {
            Disk disk = new Disk(Files.createTempDirectory("zorgvuldig-disk-").toRealPath());
            Place.passable(disk.folder);
            run("truncate", "-s", megabytes + "M", disk.image.toString());
            run("mkfs.ext4", "-q", "-m", "0", disk.image.toString());
            Place.passable(disk.mounted);
            disk.mount();
            Place.passable(disk.mounted);
            return disk;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void mount() {
        run("mount", "-o", "loop", image.toString(), mounted.toString());
    }

    Path folder() {
        return mounted;
    }

    /// A copy of the disk as it is at this moment, without anything being told to end or to write
    /// what it still has in memory: what a power cut leaves of what the kernel passed on.
    Path copyImage() {
        Path copy = image.resolveSibling("copy");
        run("cp", "--sparse=always", image.toString(), copy.toString());
        return copy;
    }

    /// Puts the copy in the place of the disk; what came after it is gone.
    void putBack(Path copy) throws IOException {
        run("umount", mounted.toString());
        Files.move(copy, image, StandardCopyOption.REPLACE_EXISTING);
        mount();
    }

    /// Leaves no room at all.
    ///
    /// @return what takes the room; gone, there is room again
    Path fill() {
        Path filler = mounted.resolve("filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    @Override
    public void close() {
        run("umount", mounted.toString());
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            System.err.println("left behind: " + image);
        }
    }

    static void run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
