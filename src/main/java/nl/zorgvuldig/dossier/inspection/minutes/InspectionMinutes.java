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

/// Minutes of an inspection, in the words both read and sign. The text is never changed; additions
/// are listed below it. `toString` leaves out the text.
///
/// @param text one paragraph per line
/// @param signatures by whom it was confirmed
/// @param remarks added afterwards, in order
public record InspectionMinutes(Instant madeAt, String text, List<Confirmed> signatures, List<Remark> remarks) {
    /// Confirmation by somebody that the minutes are right.
    ///
    /// @param way in their own account, or by typing their name on the supervisor's device
    public record Confirmed(PersonId person, Instant at, Way way) {}

    public enum Way {
        ACCOUNT,
        ON_THE_SPOT
    }

    /// `toString` gives `[sealed]`.
    public record Remark(PersonId by, Instant at, String text) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    public boolean confirmedBy(PersonId person) {
        return signatures.stream().anyMatch(confirmed -> confirmed.person().equals(person));
    }

    /// SHA-256 over the text, as 64 hexadecimal digits.
    public String fingerprint() {
        return fingerprint(text);
    }

    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(hash(text));
    }

    /// The first half of the fingerprint, in the form for which the log has room: the audit event
    /// about the minutes contains it, and so binds their text.
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
