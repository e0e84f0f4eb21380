package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;

/// That a lesson was recorded; not what is on it.
///
/// @param seconds how long it is; 0 as long as it is made plain
/// @param gone when it was destroyed before the coaching ended, and why
public record Recording(
        RecordingId id, CoachingId coaching, LocalDate filmedOn, int seconds, Instant addedAt, Optional<Gone> gone) {

    /// @param unfit what was wrong with a video that could not be used
    public record Gone(Instant at, Why because, Optional<FileRejection> unfit) {}

    public enum Why {
        /// The teacher wanted so.
        TEACHER,
        /// There was no consent any more for a child in the picture.
        CONSENT,
        /// It could not be made plain.
        UNFIT;

        public String code() {
            return Codes.of(this);
        }
    }
}
