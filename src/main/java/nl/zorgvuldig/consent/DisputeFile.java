package nl.zorgvuldig.consent;

import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// A dispute with what the head wrote about it. Prints its id only.
///
/// @param closing how it ended; empty while it is open
public record DisputeFile(
        Dispute dispute, PersonId openedBy, String reason, Optional<PersonId> closedBy, String closing) {
    @Override
    public String toString() {
        return "DisputeFile[" + dispute.id() + ", [sealed]]";
    }
}
