package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.Optional;

/// Reading that stands out, and how far it was looked at.
///
/// @param reviewedAmount how much there was when it was reviewed last; 0 when nobody did
public record UnusualFinding(UnusualReading unusual, int reviewedAmount, Optional<Instant> reviewedAt) {
    /// Nobody looked, or there is more since.
    public boolean waits() {
        return reviewedAmount < unusual.amount();
    }
}
