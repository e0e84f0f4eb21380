package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.Codes;

/// A recorded lesson, without the video itself.
///
/// @param seconds its length; 0 until it is transcoded
/// @param gone when it was destroyed before the coaching ended, and why
public record Recording(
        RecordingId id, CoachingId coaching, LocalDate filmedOn, int seconds, Instant addedAt, Optional<Gone> gone) {

    /// Destruction of a recording before the coaching ended.
    ///
    /// @param unfit what was wrong with a video that could not be used
    public record Gone(Instant at, Why because, Optional<FileRejection> unfit) {}

    public enum Why {
        /// The teacher removed it.
        TEACHER,
        /// A child in the picture no longer had consent.
        CONSENT,
        /// It could not be transcoded.
        UNFIT;

        public String code() {
            return Codes.of(this);
        }
    }
}
