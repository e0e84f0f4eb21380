package nl.zorgvuldig.platform.database.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;
import org.jspecify.annotations.Nullable;

/// Folders and files that survive a power cut; failures say in words why they cannot be used.
final class DurableFolders {
    private static final String PRIVATE = "rw-------";
    static final String READABLE = "rwxr-xr-x";
    static final String PASSABLE = "rwx--x--x";

    private DurableFolders() {}

    /// Creates a folder with these permissions, and parents that everyone may pass through. Leaves
    /// existing ones as they are.
    static void open(Path folder, String permissions) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            open(parent, READABLE);
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    /// Writes a file that only this user can read (0600) atomically: after a crash it is the old
    /// one or the new one.
    static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        move(fresh, file);
    }

    /// A file to lock, closed to others: a read lock of theirs would be enough to keep us out.
    static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
    }

    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Path parent = to.toAbsolutePath().getParent();
        if (parent != null) {
            try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Removes a tree that is no longer needed. What cannot be removed now is removed by a later
    /// start.
    static void discard(Path tree) {
        try {
            delete(tree);
        } catch (IOException laterThen) {
            // it stays, unused
        }
    }

    static boolean emptyOrAbsent(Path folder) {
        if (!Files.exists(folder, NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static PostgresUnavailable unusable(Path folder, IOException cause) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("quota exceeded")) {
            return new PostgresUnavailable(
                    Reason.DISK_FULL, "The disk that holds %s is full.".formatted(folder), cause);
        }
        return new PostgresUnavailable(
                Reason.FOLDER_NOT_USABLE,
                "The folder %s cannot be used: this user cannot make, read or write what is needed in it."
                        .formatted(folder),
                cause);
    }
}
