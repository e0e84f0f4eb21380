package nl.zorgvuldig.access.control.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.assignments.GuideAssignments.AssignmentRequest;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Assignment by which the head lets somebody guide one pupil, from a day until a day, for a
/// reason. The reason is part of the pupil's dossier: it is read with it, and `toString` gives
/// `[sealed]` for it.
public record GuideAssignment(
        UUID id,
        PersonId person,
        PupilId pupil,
        Period period,
        String reason,
        PersonId givenBy,
        Instant givenAt,
        Optional<Instant> endedAt) {
    public boolean runsOn(LocalDate day) {
        return endedAt.isEmpty() && period.contains(day);
    }

    /// Whether this is what the request asks for.
    boolean fulfils(AssignmentRequest wish) {
        return person.equals(wish.to())
                && period.from().equals(wish.from())
                && period.until().equals(wish.expires().minusDays(1))
                && reason.equals(wish.reason().strip());
    }

    @Override
    public String toString() {
        return "GuideAssignment[" + id + ", " + period + ", [sealed]]";
    }
}
