package nl.zorgvuldig.images.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// That a teacher is coached with recordings of a group, and until when; not what for.
///
/// @param endsOn the day on which it is over and everything of it goes, at the latest 31 July
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
