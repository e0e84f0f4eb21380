package nl.zorgvuldig.consent.paper;

import java.util.Arrays;
import java.util.Optional;

/// Scan of a signed paper. `toString` returns its kind.
public record PaperScan(Kind kind, byte[] content) {
    /// Maximum size in bytes.
    public static final int LARGEST = 10 * 1024 * 1024;

    /// File type of a scan, detected from its first bytes and never from its name.
    public enum Kind {
        PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
        JPEG("image/jpeg", 0xff, 0xd8, 0xff),
        PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');

        private final String type;
        private final byte[] start;

        Kind(String type, int... start) {
            this.type = type;
            this.start = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                this.start[i] = (byte) start[i];
            }
        }

        public String type() {
            return type;
        }

        private boolean begins(byte[] content) {
            return content.length > start.length && Arrays.equals(start, Arrays.copyOf(content, start.length));
        }
    }

    /// Empty when it is not a supported file type.
    public static Optional<PaperScan> of(byte[] content) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .map(kind -> new PaperScan(kind, content));
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
