package nl.zorgvuldig.school.roster.leavers;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// That an imported file says of a pupil that they left, or will: the head decides.
///
/// @param school of the file, which keeps the dossier
/// @param at when the import was confirmed
public record LeaverRequest(LeaverId id, SchoolId school, ProposedLeaver proposed, Instant at) {
    public PupilId pupil() {
        return proposed.pupil();
    }

    /// Identity of what a file says of one pupil who seems to have left.
    public record LeaverId(UUID value) implements Id {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
