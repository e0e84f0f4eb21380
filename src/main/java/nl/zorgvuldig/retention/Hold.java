package nl.zorgvuldig.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// The head holds back what is kept about a pupil, for a reason, through a day. It ends by itself.
///
/// @param lifted when the head ended it before
public record Hold(
        UUID id, PupilId pupil, String reason, LocalDate until, PersonId by, Instant at, Optional<Instant> lifted) {

    public boolean holds(LocalDate day) {
        return lifted.isEmpty() && !day.isAfter(until);
    }

    @Override
    public String toString() {
        return "Hold[" + id + "]";
    }
}
