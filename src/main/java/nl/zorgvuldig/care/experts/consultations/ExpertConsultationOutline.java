package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What of a consultation stands in the clear: about whom, with whom, by whom, on which days. Never
/// changes. Prints as its id.
public record ExpertConsultationOutline(
        ExpertConsultationId id,
        PupilId pupil,
        PersonId expert,
        PersonId proposedBy,
        Instant proposedAt,
        Period period) {
    @Override
    public String toString() {
        return id.toString();
    }
}
