package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A coaching: recordings of a group with which a teacher is coached, and its end date; the aim is
/// not part of it.
///
/// @param endsOn the day on which it ends and everything in it is destroyed, at the latest 31 July
/// @param endedAt when the teacher ended it, or the program on its last day
public record Coaching(
        CoachingId id,
        SchoolId school,
        GroupId group,
        PersonId teacher,
        PersonId coach,
        Instant startedAt,
        LocalDate endsOn,
        Optional<Instant> endedAt) {

    public boolean goesOn(LocalDate day) {
        return endedAt.isEmpty() && day.isBefore(endsOn);
    }
}
