package nl.zorgvuldig.privacy.retention.holds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A hold by the head on a pupil's data, for a reason and until a day. It expires by itself.
///
/// @param lifted when the head ended it early
public record RetentionHold(
        UUID id, PupilId pupil, String reason, LocalDate until, PersonId by, Instant at, Optional<Instant> lifted) {

    public boolean holds(LocalDate day) {
        return lifted.isEmpty() && !day.isAfter(until);
    }

    @Override
    public String toString() {
        return "RetentionHold[" + id + "]";
    }
}
