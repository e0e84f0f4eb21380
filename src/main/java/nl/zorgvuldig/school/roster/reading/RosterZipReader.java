package nl.zorgvuldig.school.roster.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;

/// Extracts the wanted files from a zip, in memory. Nothing is ever written to disk, so links and
/// paths in the zip have no effect; unsafe paths are refused all the same. Zips inside the zip are
/// not opened.
final class RosterZipReader {
    private final LimitedInputStream bytes;
    private final Set<String> wanted;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> others = new TreeSet<>();
    private long total;

    private RosterZipReader(LimitedInputStream bytes, Set<String> wanted) {
        this.bytes = bytes;
        this.wanted = wanted;
    }

    /// @param wanted names in lower case
    static RosterZipReader read(LimitedInputStream bytes, Set<String> wanted) throws UnreadableRosterException {
        RosterZipReader zip = new RosterZipReader(bytes, wanted);
        zip.readAll();
        return zip;
    }

    /// The content of a wanted file, if present.
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name.toLowerCase(Locale.ROOT)));
    }

    /// Names in lower case of the other files.
    Set<String> others() {
        return others;
    }

    private void readAll() throws UnreadableRosterException {
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(zip, entry);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw bytes.exceeded()
                    ? RosterFormatReader.tooLarge()
                    : new UnreadableRosterException(RosterProblemKind.ZIP_DAMAGED, FilePosition.WHOLE_FILE);
        }
    }

    private void take(ZipInputStream zip, ZipEntry entry) throws IOException, UnreadableRosterException {
        if (seen.size() >= RosterFileLimits.ZIP_ENTRIES) {
            throw new UnreadableRosterException(
                    RosterProblemKind.ZIP_TOO_MANY_ENTRIES, FilePosition.WHOLE_FILE, RosterFileLimits.ZIP_ENTRIES);
        }
        String name = entry.getName();
        if (unsafe(name)) {
            throw new UnreadableRosterException(RosterProblemKind.ZIP_UNSAFE_NAME, FilePosition.WHOLE_FILE);
        }
        String plain = name.toLowerCase(Locale.ROOT);
        boolean keep = wanted.contains(plain);
        FilePosition place = keep ? FilePosition.in(name) : FilePosition.WHOLE_FILE;
        if (!seen.add(plain)) {
            throw new UnreadableRosterException(RosterProblemKind.ZIP_DUPLICATE_ENTRY, place);
        }
        byte[] content = inflate(zip, place, keep);
        if (keep) {
            files.put(plain, content);
        } else if (!entry.isDirectory()) {
            others.add(plain);
        }
    }

    private byte[] inflate(ZipInputStream zip, FilePosition place, boolean keep)
            throws IOException, UnreadableRosterException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        long before = bytes.count();
        long size = 0;
        for (int got = zip.read(buffer); got >= 0; got = zip.read(buffer)) {
            size += got;
            total += got;
            refuseTooMuch(place, size, bytes.count() - before);
            if (keep) {
                content.write(buffer, 0, got);
            }
        }
        return content.toByteArray();
    }

    private void refuseTooMuch(FilePosition place, long out, long in) throws UnreadableRosterException {
        if (out > RosterFileLimits.ZIP_RATIO_FROM && out / Math.max(1, in) > RosterFileLimits.ZIP_RATIO) {
            throw new UnreadableRosterException(
                    RosterProblemKind.ZIP_BOMB, place, Math.toIntExact(RosterFileLimits.ZIP_RATIO));
        }
        if (out > RosterFileLimits.ZIP_ENTRY_BYTES) {
            throw new UnreadableRosterException(
                    RosterProblemKind.ZIP_ENTRY_TOO_LARGE,
                    place,
                    RosterFileLimits.megabytes(RosterFileLimits.ZIP_ENTRY_BYTES));
        }
        if (total > RosterFileLimits.ZIP_TOTAL_BYTES) {
            throw new UnreadableRosterException(
                    RosterProblemKind.ZIP_TOO_LARGE,
                    place,
                    RosterFileLimits.megabytes(RosterFileLimits.ZIP_TOTAL_BYTES));
        }
    }

    private static boolean unsafe(String name) {
        boolean climbs = false;
        for (String step : name.split("/", -1)) {
            climbs |= "..".equals(step);
        }
        return climbs
                || name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.codePoints().anyMatch(RosterTextRules::unwanted);
    }
}
