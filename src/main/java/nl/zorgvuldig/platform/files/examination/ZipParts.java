package nl.zorgvuldig.platform.files.examination;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.platform.files.FileRejection;

/// Parts of an archive that every reader finds alike: each name once, ignoring case, in no other
/// folder, the same by the directory at the end as from the front, and of a reasonable size.
final class ZipParts implements AutoCloseable {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 300L << 20;
    private static final long LARGEST_RATIO = 200;
    private static final long SMALL = 20L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(Path file) throws IOException {
        ZipParts parts = new ZipParts(new ZipFile(file.toFile()));
        try {
            parts.list();
            parts.demandSameFromTheFront(file);
            parts.measure(Files.size(file));
            return parts;
        } catch (IOException | RuntimeException refused) {
            parts.close();
            throw refused;
        }
    }

    private void list() {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MOST_ENTRIES) {
            throw new ExaminationFailure(FileRejection.HEAVY);
        }
        Set<String> known = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            if (!known.add(name.toLowerCase(Locale.ROOT)) || !plain(name)) {
                throw new ExaminationFailure(FileRejection.UNREADABLE);
            }
            parts.put(name, entry);
        }
    }

    private static boolean plain(String name) {
        return !name.startsWith("/")
                && name.chars().noneMatch(sign -> sign < ' ' || "\\:%".indexOf(sign) >= 0)
                && !name.contains("//")
                && !name.matches("(.*/)?\\.\\.?(/.*)?");
    }

    /// A reader that repairs an archive goes through it from the front.
    private void demandSameFromTheFront(Path file) throws IOException {
        try (ZipInputStream front = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Set<String> found = new HashSet<>();
            long total = 0;
            for (ZipEntry entry = front.getNextEntry(); entry != null; entry = front.getNextEntry()) {
                total = unpacked(front, total, Files.size(file));
                if (!found.add(entry.getName())) {
                    throw new ExaminationFailure(FileRejection.UNREADABLE);
                }
            }
            if (!found.equals(parts.keySet())) {
                throw new ExaminationFailure(FileRejection.UNREADABLE);
            }
        }
    }

    /// Measures by unpacking all of it and storing nothing: the sizes that the archive declares
    /// prove nothing.
    private void measure(long packed) throws IOException {
        long total = 0;
        for (ZipEntry entry : parts.values()) {
            try (InputStream in = zip.getInputStream(entry)) {
                total = unpacked(in, total, packed);
            }
        }
    }

    private static long unpacked(InputStream in, long before, long packed) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long total = before;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            total += read;
            if (total > MOST_UNPACKED || total > SMALL && total > packed * LARGEST_RATIO) {
                throw new ExaminationFailure(FileRejection.HEAVY);
            }
        }
        return total;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /// The names, without folders.
    List<String> names() {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isDirectory())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @throws ExaminationFailure when there is no such part
    InputStream read(String name) throws IOException {
        ZipEntry part = parts.get(name);
        if (part == null) {
            throw new ExaminationFailure(FileRejection.UNREADABLE);
        }
        return zip.getInputStream(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
