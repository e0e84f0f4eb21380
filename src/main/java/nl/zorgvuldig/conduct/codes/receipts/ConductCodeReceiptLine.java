package nl.zorgvuldig.conduct.codes.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Canonical one-line form of a receipt, and the digest of that line. The log keeps the digest, so
/// that `Verify.java` ties the receipt to the log. This is version 1 and can never change.
///
/// Fields, separated by spaces: `zorgvuldig-code-1` board code version person confirmed, SHA-256 of
/// [ConductCodeVersion#shown].
public final class ConductCodeReceiptLine {
    private static final String VERSION = "zorgvuldig-code-1";

    private ConductCodeReceiptLine() {}

    public static String of(BoardId board, PersonId person, ConductCodeVersion what, Instant confirmedAt) {
        return String.join(
                " ",
                VERSION,
                board.toString(),
                what.code().toString(),
                Integer.toString(what.version()),
                person.toString(),
                confirmedAt.toString(),
                what.fingerprint());
    }

    /// The first 16 bytes of the line's SHA-256, in the form of a UUID of version 8 (RFC 9562).
    public static UUID mark(String line) {
        ByteBuffer hash = ByteBuffer.wrap(hash(line));
        long high = hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
