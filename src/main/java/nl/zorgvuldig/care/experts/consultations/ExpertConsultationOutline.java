package nl.zorgvuldig.care.experts.consultations;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The unsealed part of a consultation: about whom, with whom, proposed by whom, on which days.
/// Never changes. `toString` gives its id.
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
