package nl.zorgvuldig.images.faces;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zorgvuldig.images.faces.detection.NativeLibraries;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The native libraries and models as files, from which the operating system can load them. This
/// program writes them once, to a folder of its own in its home, since the process that uses them
/// cannot write.
@Component
final class NativeLibraryFiles {
    private final Path home;

    NativeLibraryFiles(@Value("${zorgvuldig.home}") Path home) {
        this.home = home.resolve("programs");
    }

    /// @throws FilesUnavailable when they cannot be written, or are not made for this machine
    synchronized Path folder() {
        NativeLibraries libraries =
                NativeLibraries.of(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
        Path folder = home.resolve("faces-" + libraries.version());
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                write(libraries, folder);
            }
            return folder.toAbsolutePath();
        } catch (IOException failed) {
            throw FilesUnavailable.because("what looks for faces cannot be unpacked", failed);
        }
    }

    /// Writes all files to a temporary folder, and then moves it into place at once.
    private void write(NativeLibraries libraries, Path folder) throws IOException {
        Files.createDirectories(home);
        Path beside = Files.createTempDirectory(
                home, "faces", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            for (String resource : libraries.resources()) {
                try (InputStream from = open(resource)) {
                    Files.copy(from, beside.resolve(NativeLibraries.name(resource)));
                }
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException anotherWroteThem) {
            remove(beside);
        } catch (IOException failed) {
            remove(beside);
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw failed;
            }
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream from = NativeLibraryFiles.class.getClassLoader().getResourceAsStream(resource);
        if (from == null) {
            throw new IOException("not in the program: " + NativeLibraries.name(resource));
        }
        return from;
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
