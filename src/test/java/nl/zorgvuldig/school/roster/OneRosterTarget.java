package nl.zorgvuldig.school.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.zorgvuldig.school.roster.reading.RosterReader;

/// As [EdexmlTarget], for OneRoster. So that what is tried gets past the zip, the bytes are the
/// text of all its files, each after a line `=== name`; without such a line they are the zip
/// itself.
public final class OneRosterTarget {
    private static final String MARK = "=== ";

    private OneRosterTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        EdexmlTarget.demand(RosterReader.read(new ByteArrayInputStream(zipped(bytes)), Samples.TODAY));
    }

    private static byte[] zipped(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        if (!text.startsWith(MARK)) {
            return bytes;
        }
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String part : text.substring(MARK.length()).split("\n" + MARK, 20)) {
                int end = Math.max(part.indexOf('\n'), 0);
                zip.putNextEntry(new ZipEntry(part.substring(0, end)));
                zip.write(part.substring(end).stripLeading().getBytes(ISO_8859_1));
            }
        } catch (IOException | IllegalArgumentException noZip) {
            return bytes;
        }
        return zipped.toByteArray();
    }

    public static List<byte[]> seeds() {
        return List.of(joined("oneroster-1.1"), joined("oneroster-1.2"));
    }

    private static byte[] joined(String folder) {
        StringBuilder text = new StringBuilder();
        for (String name : Samples.ONEROSTER) {
            if (OneRosterTarget.class.getResource("/roster/" + folder + "/" + name) != null) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(MARK)
                        .append(name)
                        .append('\n')
                        .append(new String(Samples.bytes(folder + "/" + name), ISO_8859_1));
            }
        }
        return text.toString().getBytes(ISO_8859_1);
    }
}
