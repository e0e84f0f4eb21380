package nl.zorgvuldig.dossier.inspection.minutes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What was done in an inspection, in the words both read and sign. Its words are never changed;
/// what somebody wants to add stands below them. Prints without words.
///
/// @param text one paragraph a line
/// @param signatures by whom it was confirmed
/// @param remarks added afterwards, in their order
public record InspectionMinutes(Instant madeAt, String text, List<Confirmed> signatures, List<Remark> remarks) {
    /// Somebody confirmed that the minutes are right.
    ///
    /// @param way in the own account, or by typing the name on the supervisor's device
    public record Confirmed(PersonId person, Instant at, Way way) {}

    public enum Way {
        ACCOUNT,
        ON_THE_SPOT
    }

    /// Prints as `[sealed]`.
    public record Remark(PersonId by, Instant at, String text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public boolean confirmedBy(PersonId person) {
        return signatures.stream().anyMatch(confirmed -> confirmed.person().equals(person));
    }

    /// SHA-256 over the words, as 64 hexadecimal digits.
    public String fingerprint() {
        return fingerprint(text);
    }

    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    /// The first half of the fingerprint, in the form in which the log has room for it: the line
    /// about the minutes runs through it, and so binds their words.
    public static UUID mark(String text) {
        ByteBuffer hash = ByteBuffer.wrap(hash(text));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException("every Java has SHA-256", none);
        }
    }

    @Override
    public String toString() {
        return "InspectionMinutes[" + madeAt + ", [sealed]]";
    }
}
