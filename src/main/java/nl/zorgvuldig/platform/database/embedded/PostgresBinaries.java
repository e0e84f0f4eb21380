package nl.zorgvuldig.platform.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.BoundedWait;
import nl.zorgvuldig.platform.database.embedded.PostgresUnavailable.Reason;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once per machine. The archive must have the hash written
/// here, and the unpacked files must be unaltered: a damaged copy is replaced.
final class PostgresBinaries {
    static final int MAJOR = 18;
    private static final String VERSION = "18.6.0";
    private static final String LISTING = "LISTING";
    private static final Duration LONGEST_UNPACKING = Duration.ofMinutes(2);

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /// The archive for one kind of processor, and its SHA-256.
    enum Archive {
        AMD64("/postgres-linux-x86_64.txz", "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc"),
        ARM64("/postgres-linux-arm_64.txz", "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

        private final String resource;
        private final String hash;

        Archive(String resource, String hash) {
            this.resource = resource;
            this.hash = hash;
        }

        static Archive here() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
            if (system.equals("linux") && processor.equals("amd64")) {
                return AMD64;
            }
            if (system.equals("linux") && processor.equals("aarch64")) {
                return ARM64;
            }
            throw new PostgresUnavailable(
                    Reason.NOT_FOR_THIS_MACHINE,
                    "There is no embedded PostgreSQL for %s on %s; name a PostgreSQL by its address instead."
                            .formatted(system, processor));
        }

        byte[] read() {
            try (InputStream in = PostgresBinaries.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new PostgresUnavailable(
                            Reason.BINARIES_DAMAGED,
                            "The archive of PostgreSQL is missing from the program: " + resource);
                }
                byte[] bytes = in.readAllBytes();
                if (!sha256(bytes).equals(hash)) {
                    throw new PostgresUnavailable(
                            Reason.BINARIES_DAMAGED,
                            "The archive of PostgreSQL is not the one that was checked: " + resource);
                }
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Finds the programs under this folder, or unpacks them there.
    static synchronized PostgresBinaries in(Path anyCache) {
        Archive archive = Archive.here();
        Path cache = anyCache.toAbsolutePath().normalize();
        Path folder = cache.resolve("postgresql-" + VERSION + "-" + archive.hash.substring(0, 16));
        try {
            if (!intact(folder)) {
                DurableFolders.open(cache, DurableFolders.READABLE);
                unpackAlone(archive, cache, folder);
            }
        } catch (IOException e) {
            throw DurableFolders.unusable(cache, e);
        }
        return new PostgresBinaries(folder);
    }

    private static void unpackAlone(Archive archive, Path cache, Path folder) throws IOException {
        BoundedWait patience = new BoundedWait(LONGEST_UNPACKING);
        try (FileChannel channel = DurableFolders.lockFile(cache.resolve("unpacking.lock"))) {
            do {
                FileLock alone = channel.tryLock();
                if (alone != null) {
                    if (!intact(folder)) {
                        unpack(archive, cache, folder);
                    }
                    return;
                }
            } while (patience.again());
        }
        throw new PostgresUnavailable(
                Reason.STILL_BUSY,
                "Another program has been unpacking PostgreSQL in %s for too long.".formatted(cache));
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    Path folder() {
        return folder;
    }

    private static void unpack(Archive archive, Path cache, Path folder) throws IOException {
        byte[] bytes = archive.read();
        Path fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            try (var tar = new TarArchiveInputStream(
                    new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(bytes)), 1 << 16))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    put(entry, tar, fresh);
                }
            }
            openUp(fresh);
            Files.write(fresh.resolve(LISTING), listing(fresh), UTF_8);
            if (Files.exists(folder, NOFOLLOW_LINKS)) {
                Path aside = Files.createTempDirectory(cache, "damaged-");
                Files.move(folder, aside.resolve("it"), StandardCopyOption.ATOMIC_MOVE);
                DurableFolders.delete(aside);
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DurableFolders.delete(fresh);
        }
    }

    private static void put(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("an archive entry leaves its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        if (!wanted(entry.getName())) {
            return;
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Path aim = target.resolveSibling(entry.getLinkName()).normalize();
            if (!aim.startsWith(root)) {
                throw new IOException("an archive link leaves its folder");
            }
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /// The user the server runs as must have access, whatever our umask.
    private static void openUp(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(DurableFolders.READABLE));
            }
        }
    }

    /// Leaves out files that only compilers and linkers use.
    private static boolean wanted(String name) {
        return !name.endsWith(".a") && !name.contains("/pkgconfig/") && !name.contains("/pgxs/");
    }

    private static boolean intact(Path folder) throws IOException {
        Path list = folder.resolve(LISTING);
        try {
            return Files.isRegularFile(list) && Files.readAllLines(list, UTF_8).equals(listing(folder));
        } catch (NoSuchFileException | UncheckedIOException | CharacterCodingException damaged) {
            return false;
        }
    }

    private static List<String> listing(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.naturalOrder()).toList()) {
                String name = root.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    lines.add("link " + Files.readSymbolicLink(path) + " " + name);
                } else if (Files.isRegularFile(path) && !name.equals(LISTING)) {
                    lines.add("%s %s %s"
                            .formatted(
                                    Files.isExecutable(path) ? "program" : "file",
                                    sha256(Files.readAllBytes(path)),
                                    name));
                }
            }
        }
        return lines;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
