package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A notification to the supervisory authority that was recorded with a breach, or a later
/// addition to it. Prints as `[sealed]`.
///
/// @param number assigned by the authority
/// @param delay why it was later than 72 hours; empty if it was not
public record AuthorityNotice(UUID id, Instant sentAt, String number, String delay, PersonId by, Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
