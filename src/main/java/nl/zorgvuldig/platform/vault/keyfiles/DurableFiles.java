package nl.zorgvuldig.platform.vault.keyfiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// Small secret files: written completely or not at all, readable by nobody else, and overwritten
/// before they are deleted.
final class DurableFiles {
    private static final SecureRandom RANDOM = new SecureRandom();

    private DurableFiles() {}

    /// Creates a folder that only this user can enter, with its parents.
    static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            Path above = parent.getParent();
            Files.createDirectories(parent);
            if (above != null) {
                sync(above);
            }
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (parent != null) {
            sync(parent);
        }
    }

    /// On return the file survives a power cut. Replaces a file of that name atomically.
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Path unfinished = Files.createTempFile(folder, ".unfinished-", "");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                fill(channel, bytes);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Overwrites the bytes of the file, then deletes it. Does nothing when there is none.
    static void destroy(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] noise = new byte[Math.toIntExact(Files.size(file))];
        RANDOM.nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.WRITE))) {
            fill(channel, noise);
        }
        Files.delete(file);
        sync(folderOf(file));
    }

    private static void fill(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file has a folder");
        }
        return folder;
    }
}
