package nl.zorgvuldig.oversight.unusual;

import java.time.Instant;
import java.util.Optional;

/// A case of unusual reading with its review.
///
/// @param reviewedAmount its amount at the last review; 0 when there was none
public record UnusualFinding(UnusualReading unusual, int reviewedAmount, Optional<Instant> reviewedAt) {
    /// Whether it was never reviewed, or has grown since.
    public boolean waits() {
        return reviewedAmount < unusual.amount();
    }
}
