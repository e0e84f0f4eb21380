package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;

/// What the data protection officer wrote after looking.
///
/// @param amount how much there was at that moment
/// @param note a dash when it can no longer be opened
public record Review(UUID id, UUID unusual, int amount, PersonId by, Instant at, String note) {
    @Override
    public String toString() {
        return "Review[" + id + "]";
    }
}
