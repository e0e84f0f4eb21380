package nl.zorgvuldig.operations.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Folder of copies, each in a folder of its own named after its moment. An incomplete copy has
/// another name, and is deleted when the next is made.
final class BackupFolders {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern COMPLETE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{6}Z");
    private static final String UNFINISHED = ".unfinished";

    private final Path parent;
    private final BackupCopy.Kind kind;

    BackupFolders(Path parent, BackupCopy.Kind kind) {
        this.parent = parent.toAbsolutePath().normalize();
        this.kind = kind;
    }

    /// Fills a new folder.
    interface Filling {
        BackupCopy fill(Path folder) throws IOException;
    }

    /// Adds a copy, completely or not at all.
    BackupCopy add(Instant made, Filling filling) {
        Path folder = parent.resolve(NAME.format(made));
        Path unfinished = parent.resolve(folder.getFileName() + UNFINISHED);
        try {
            Files.createDirectories(parent);
            for (Path left : list(name -> name.endsWith(UNFINISHED))) {
                FileSystemUtils.deleteRecursively(left);
            }
            if (Files.exists(folder)) {
                throw new BackupFailed(folder + " exists already; it is left as it is.");
            }
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            BackupCopy copy = filling.fill(unfinished);
            copy.write();
            sync(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
            return copy.in(folder);
        } catch (IOException failed) {
            throw new BackupFailed("The folder " + parent + " cannot be written.", failed);
        }
    }

    Optional<BackupCopy> newest() {
        try {
            return complete().reversed().stream().findFirst().map(file -> BackupCopy.read(file, kind));
        } catch (IOException unreadable) {
            throw new BackupFailed("The folder " + parent + " cannot be read.", unreadable);
        }
    }

    /// Removes the copies before this one.
    void keepOnly(BackupCopy newest) {
        try {
            for (Path file : complete()) {
                if (file.compareTo(newest.folder()) < 0) {
                    BackupCopy.read(file, kind); // refuses anything else than a copy of this kind
                    FileSystemUtils.deleteRecursively(file);
                }
            }
            sync(parent);
        } catch (IOException failed) {
            throw new BackupFailed("Older copies in " + parent + " cannot be removed.", failed);
        }
    }

    private List<Path> complete() throws IOException {
        return list(name -> COMPLETE.matcher(name).matches());
    }

    private List<Path> list(java.util.function.Predicate<String> named) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(file -> named.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
