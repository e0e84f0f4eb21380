package nl.zorgvuldig.consent.receipts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Canonical one-line form of an answer, and the digest of that line. The log keeps the digest: it
/// ties the answer to the log without revealing it, since the line contains the answer's own id,
/// which cannot be guessed. This is version 1 and can never change.
///
/// Fields, separated by spaces: `zorgvuldig-answer-1` board id pupil purpose reference version
/// language choice person capacity route given recorded recorder validity corrects, SHA-256 of the
/// words.
public final class AnswerReceiptLine {
    private static final String VERSION = "zorgvuldig-answer-1";
    private static final String ABSENT = "-";

    private AnswerReceiptLine() {}

    /// @param words as they were shown
    public static String of(BoardId board, ConsentAnswer answer, PurposeWording words) {
        return String.join(
                " ",
                VERSION,
                board.toString(),
                answer.id().toString(),
                answer.pupil().toString(),
                answer.subject().purpose().code(),
                answer.subject().reference().map(UUID::toString).orElse(ABSENT),
                Integer.toString(answer.version()),
                answer.language().tag(),
                Codes.of(answer.choice()),
                answer.person().toString(),
                Codes.of(answer.capacity()),
                Codes.of(answer.route()),
                answer.givenAt().toString(),
                answer.recordedAt().toString(),
                answer.recordedBy().toString(),
                validity(answer.validity()),
                answer.corrects().map(ConsentAnswerId::toString).orElse(ABSENT),
                HexFormat.of().formatHex(hash(shown(words))));
    }

    /// The text of a question, one part a line.
    static String shown(PurposeWording words) {
        return String.join("\n", words.title(), words.place(), words.whoSees(), words.howLong(), words.example())
                + "\n";
    }

    /// The first 16 bytes of the line's SHA-256, in the form of a UUID of version 8 (RFC 9562).
    public static UUID mark(String line) {
        ByteBuffer hash = ByteBuffer.wrap(hash(line));
        long high = hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static String validity(ConsentValidity validity) {
        return switch (validity) {
            case ConsentValidity.OfSchoolYear of -> of.year().toString();
            case ConsentValidity.OfTerm term ->
                term.period().from() + "/" + term.period().until();
        };
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
