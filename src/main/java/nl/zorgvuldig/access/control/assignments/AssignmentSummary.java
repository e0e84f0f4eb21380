package nl.zorgvuldig.access.control.assignments;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// An assignment without its reason: whom somebody may guide, when, and who let them.
record AssignmentSummary(
        UUID id,
        PersonId person,
        PupilId pupil,
        Period period,
        PersonId givenBy,
        Instant givenAt,
        Optional<Instant> endedAt) {

    boolean lasts() {
        return endedAt.isEmpty();
    }
}
