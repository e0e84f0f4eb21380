package nl.zorgvuldig.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.enrolment.Enrolled;

/// What must be known to say whether a part of what is kept about a pupil may go.
///
/// @param enrolments every one there is or was
/// @param held the last day of the hold that lasts longest; empty without one
/// @param told when it was told that this part goes on the day on which it is due; empty when not
/// @param needing whether another part stands on this one
public record RetentionFacts(
        List<Enrolled> enrolments, Optional<LocalDate> held, Optional<LocalDate> told, Standing needing) {
    /// Whether something else stands on a part.
    public enum Standing {
        FREE,
        NEEDED,
        /// It stands still (AVG art. 18): nothing of it is destroyed.
        STILL
    }

    public RetentionFacts {
        enrolments = List.copyOf(enrolments);
    }
}
