package nl.zorgvuldig.care.emergency;

import java.time.Instant;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Decision of the head or the support coordinator whether the school needs somebody's words to
/// guide the pupil safely (UAVG art. 30(2)(a)). The latest about an author counts, also for what
/// that author writes afterwards, until it is decided anew.
///
/// @param card the version that was read
/// @param reason why; empty where the reader may not see it
public record CardNecessity(
        UUID id, PersonId author, UUID card, boolean needed, Instant decidedAt, PersonId decidedBy, String reason) {
    @Override
    public String toString() {
        return "CardNecessity[" + id + "]";
    }
}
