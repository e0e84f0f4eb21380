package nl.zorgvuldig.school.roster.leavers;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Statement of an imported file that a pupil left or will leave, for the head to decide on.
///
/// @param school of the file, which keeps the dossier
/// @param at when the import was confirmed
public record LeaverRequest(LeaverId id, SchoolId school, ProposedLeaver proposed, Instant at) {
    public PupilId pupil() {
        return proposed.pupil();
    }

    /// Identity of such a statement.
    public record LeaverId(UUID value) implements Id {
        @Override
        public String toString() {
            return value.toString();
        }
    }
}
