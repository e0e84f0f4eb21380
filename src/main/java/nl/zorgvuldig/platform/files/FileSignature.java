package nl.zorgvuldig.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;

/// Signature of a file: what it is by its content, as far as its first and last bytes tell, and
/// whether it is a second thing as well. Opens nothing.
public final class FileSignature {
    private static final Tika TIKA = new Tika();
    private static final int HEAD = 1 << 16;
    private static final int ZIP_END = 22;
    private static final int LONGEST_ZIP_COMMENT = 0xffff;

    private FileSignature() {}

    /// What the outside tells. `ZIP` may be a document; only its content tells.
    enum Outside {
        PDF,
        JPEG,
        PNG,
        HEIC,
        WEBP,
        ZIP,
        OLD_OFFICE,
        OTHER
    }

    static Outside of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Outside outside = read(TIKA.detect(head));
        return switch (outside) {
            case PDF -> starts(head, "%PDF-") ? outside : Outside.OTHER;
            case ZIP -> starts(head, "PK\u0003\u0004") ? outside : Outside.OTHER;
            case JPEG, PNG, HEIC, WEBP, OLD_OFFICE, OTHER -> outside;
        };
    }

    private static Outside read(String type) {
        return switch (type) {
            case "application/pdf" -> Outside.PDF;
            case "image/jpeg" -> Outside.JPEG;
            case "image/png" -> Outside.PNG;
            case "image/heic", "image/heif" -> Outside.HEIC;
            case "image/webp" -> Outside.WEBP;
            case "application/x-tika-msoffice", "application/msword" -> Outside.OLD_OFFICE;
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Outside.ZIP;
            default -> Outside.OTHER;
        };
    }

    /// Whether it ends as an archive ends: then it opens as one too, whatever it begins with.
    public static boolean endsAsArchive(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            long length = bytes.length();
            int tail = (int) Math.min(length, ZIP_END + LONGEST_ZIP_COMMENT);
            byte[] end = new byte[tail];
            bytes.seek(length - tail);
            bytes.readFully(end);
            for (int at = tail - ZIP_END; at >= 0; at--) {
                if (end[at] == 'P'
                        && end[at + 1] == 'K'
                        && end[at + 2] == 5
                        && end[at + 3] == 6
                        && plausible(end, at, length - tail)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Four bytes can occur by chance; the directory of an archive they point at cannot.
    private static boolean plausible(byte[] end, int at, long before) {
        long size = number(end, at + 12, 4);
        long entries = number(end, at + 10, 2);
        long comment = number(end, at + 20, 2);
        return size <= before + at && size >= entries * 46 && at + ZIP_END + comment <= end.length;
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int each = length - 1; each >= 0; each--) {
            number = number << 8 | bytes[at + each] & 0xff;
        }
        return number;
    }

    /// Whether a picture carries a PDF: some readers look for its start in the first kilobyte.
    public static boolean hidesPdf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), ISO_8859_1).contains("%PDF-");
        }
    }

    private static boolean starts(byte[] head, String with) {
        return new String(head, 0, Math.min(head.length, 8), ISO_8859_1).startsWith(with);
    }

    static Optional<FileFormat> picture(Outside outside) {
        return switch (outside) {
            case JPEG -> Optional.of(FileFormat.JPEG);
            case PNG -> Optional.of(FileFormat.PNG);
            case HEIC -> Optional.of(FileFormat.HEIC);
            case WEBP -> Optional.of(FileFormat.WEBP);
            case PDF, ZIP, OLD_OFFICE, OTHER -> Optional.empty();
        };
    }
}
