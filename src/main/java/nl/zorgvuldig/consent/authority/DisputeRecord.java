package nl.zorgvuldig.consent.authority;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A dispute with the head's text about it. `toString` contains only its id.
///
/// @param closing how it ended; empty while it is open
public record DisputeRecord(
        ConsentDispute dispute, PersonId openedBy, String reason, Optional<PersonId> closedBy, String closing) {
    @Override
    public String toString() {
        return "DisputeRecord[" + dispute.id() + ", [sealed]]";
    }
}
