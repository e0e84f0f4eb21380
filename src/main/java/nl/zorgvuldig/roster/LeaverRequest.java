package nl.zorgvuldig.roster;

import java.time.Instant;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// That an imported file says of a pupil that they left, or will: the head decides.
///
/// @param school of the file, which keeps the dossier
/// @param at when the import was confirmed
public record LeaverRequest(LeaverId id, SchoolId school, ProposedLeaver proposed, Instant at) {
    public PupilId pupil() {
        return proposed.pupil();
    }
}
