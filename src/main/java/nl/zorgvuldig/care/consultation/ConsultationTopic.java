package nl.zorgvuldig.care.consultation;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Pupil on the list of a consultation.
///
/// @param filed where it is filed in the dossier; empty until then
public record ConsultationTopic(PupilId pupil, int position, Optional<Filed> filed) {
    public record Filed(EntryId entry, Instant at) {}
}
