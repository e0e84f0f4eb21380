package nl.zorgvuldig.care.experts.advice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// What an expert wrote about a pupil. Prints as its id.
///
/// @param entry where it stands in the dossier; empty until somebody puts it there
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

    /// Identity of what an expert wrote.
    public record AdviceId(UUID value) implements Id {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
