package nl.zorgvuldig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import nl.zorgvuldig.demo.Demonstration;
import org.springframework.util.FileSystemUtils;

/// What takes long to make and comes out the same for every test JVM: the first that needs it makes
/// it while the others wait, and each works with a copy of its own. A later run takes what an earlier
/// one made when nothing changed of which it was made: no class, migration, text or other resource of
/// the program and of the demonstration, no library, and no class that makes it.
public final class MadeOnce {
    private static final Path ALL = Path.of("target", "made").toAbsolutePath();

    private MadeOnce() {}

    /// Fills an empty folder.
    public interface Maker {
        void make(Path folder) throws IOException;
    }

    /// The folder with what was made. Nobody changes anything in it.
    ///
    /// @param makers the classes of the tests that take part in making it
    public static synchronized Path folder(String name, Maker maker, Class<?>... makers) throws IOException {
        Path folder = ALL.resolve(name);
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            Path made = folder.resolve(key(makers));
            if (!Files.exists(made)) {
                discardOthers(folder);
                Path unfinished = Files.createDirectory(folder.resolve("unfinished"));
                maker.make(unfinished);
                Files.move(unfinished, made, StandardCopyOption.ATOMIC_MOVE);
            }
            return made;
        }
    }

    private static void discardOthers(Path folder) throws IOException {
        try (Stream<Path> earlier = Files.list(folder)) {
            for (Path each : earlier.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }

    /// Copies a tree, with who may read what.
    public static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder));
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Other than before when anything changed of which something is made.
    private static String key(Class<?>... makers) throws IOException {
        CRC32 sum = new CRC32();
        for (String property : List.of("java.runtime.version", "user.timezone", "surefire.test.class.path")) {
            sum.update(System.getProperty(property, "").getBytes(UTF_8));
        }
        add(sum, classesOf(Zorgvuldig.class), "");
        add(sum, classesOf(Demonstration.class), "");
        for (Class<?> each : makers) {
            add(sum, classesOf(each).resolve(each.getPackageName().replace('.', '/')), each.getSimpleName());
        }
        return Long.toHexString(sum.getValue());
    }

    private static void add(CRC32 sum, Path folder, String beginning) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(each -> each.toFile().getName().startsWith(beginning))
                    .sorted()
                    .toList()) {
                sum.update(file.toString().getBytes(UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
    }

    private static Path classesOf(Class<?> each) throws IOException {
        try {
            return Path.of(
                    each.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
