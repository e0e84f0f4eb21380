package nl.zorgvuldig.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.Codes;

/// That a lesson was recorded; not what is on it.
///
/// @param gone when it was destroyed before the coaching ended, and why
public record Recording(
        RecordingId id,
        CoachingId coaching,
        LocalDate filmedOn,
        int seconds,
        Instant addedAt,
        Optional<Gone> gone) {

    public record Gone(Instant at, Why because) {}

    public enum Why {
        /// The teacher wanted so.
        TEACHER,
        /// There was no consent any more for a child in the picture.
        CONSENT;

        public String code() {
            return Codes.of(this);
        }
    }
}
