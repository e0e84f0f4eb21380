package nl.zorgvuldig.care.consultation;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// That a pupil is talked about.
///
/// @param filed where what was said stands in the dossier; empty as long as it does not
public record ConsultationTopic(PupilId pupil, int position, Optional<Filed> filed) {
    public record Filed(EntryId entry, Instant at) {}
}
