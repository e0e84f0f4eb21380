package nl.zorgvuldig.expertise;

import java.time.Instant;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What of a consultation stands in the clear: about whom, with whom, by whom, on which days. Never
/// changes. Prints as its id.
public record CaseOutline(
        CaseId id, PupilId pupil, PersonId expert, PersonId proposedBy, Instant proposedAt, Period period) {
    @Override
    public String toString() {
        return id.toString();
    }
}
