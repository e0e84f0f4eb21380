package nl.zorgvuldig.care.experts.advice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Advice that an expert wrote about a pupil. `toString` gives its id.
///
/// @param entry under which it is filed in the dossier; empty until then
public record ConsultationAdvice(
        AdviceId id,
        ExpertConsultationId consultation,
        PupilId pupil,
        PersonId author,
        Instant at,
        String text,
        Optional<EntryId> entry) {
    @Override
    public String toString() {
        return id.toString();
    }

    /// Identity of an advice.
    public record AdviceId(UUID value) implements Id {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
