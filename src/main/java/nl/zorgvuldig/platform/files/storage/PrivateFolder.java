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

/// Folders that nobody but the program can enter, made so that they survive a power cut.
public final class PrivateFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    static final FileAttribute<Set<PosixFilePermission>> FILE_OF_OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// Those of which this program saw to it itself. Who finds a folder that another is just making
    /// must not rely on it sooner.
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

    /// What was added to or taken from the folder survives a power cut from here on.
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
