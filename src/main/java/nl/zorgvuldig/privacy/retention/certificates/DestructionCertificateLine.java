package nl.zorgvuldig.privacy.retention.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.HeldRowCount;

/// A certificate in one line of ASCII, whose hash is kept in the log: numbers, days and codes, and
/// the hash of the text for people.
final class DestructionCertificateLine {
    private static final String VERSION = "zorgvuldig-certificate-1";

    private DestructionCertificateLine() {}

    static String of(BoardId board, Destruction destruction, List<HeldRowCount> counts, String shown) {
        return String.join(
                " ",
                VERSION,
                board.toString(),
                destruction.id().toString(),
                Codes.of(destruction.part()),
                destruction.left().toString(),
                destruction.due().toString(),
                destruction.term().amount() + "-" + Codes.of(destruction.term().unit()),
                destruction.approvedBy().toString(),
                destruction.approvedAt().toString(),
                destruction.keyGone().map(Instant::toString).orElseThrow(),
                destruction.epoch().map(epoch -> Integer.toString(epoch)).orElseThrow(),
                destruction.epochGone().map(Instant::toString).orElseThrow(),
                Integer.toString(counts.stream().mapToInt(HeldRowCount::rows).sum()),
                HexFormat.of().formatHex(hash(shown)));
    }

    /// The first 16 bytes of the line's SHA-256, in the form of a UUID of version 8 (RFC 9562).
    static UUID mark(String line) {
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
