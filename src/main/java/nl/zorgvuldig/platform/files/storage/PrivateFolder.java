package nl.zorgvuldig.platform.files.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Folders that only the program can enter, created so that they survive a power cut.
public final class PrivateFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static final FileAttribute<Set<PosixFilePermission>> FILE_OF_OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// Folders that this program has made durable itself. A folder that another thread is just
    /// creating must not be relied on before that.
    private static final Set<Path> SURE = ConcurrentHashMap.newKeySet();

    private PrivateFolder() {}

    public static Path make(Path folder) throws IOException {
        if (SURE.contains(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            make(parent);
        }
        Files.createDirectories(folder, OURS);
        if (parent != null) {
            sync(parent);
        }
        SURE.add(folder);
        return folder;
    }

    /// Makes entries added to or removed from the folder survive a power cut.
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
