package nl.zorgvuldig.consultation;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;

/// That a pupil is talked about.
///
/// @param filed where what was said stands in the dossier; empty as long as it does not
public record Topic(PupilId pupil, int position, Optional<Filed> filed) {
    public record Filed(EntryId entry, Instant at) {}
}
