package nl.zorgvuldig.privacy.breaches;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// That a breach was reported to the authority, or that something was added there later. Prints as
/// `[sealed]`.
///
/// @param number that the authority gave
/// @param delay why it was later than 72 hours; else empty
public record AuthorityNotice(UUID id, Instant sentAt, String number, String delay, PersonId by, Instant at) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
