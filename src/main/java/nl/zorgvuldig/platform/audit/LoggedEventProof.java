package nl.zorgvuldig.platform.audit;

import java.time.Instant;
import nl.zorgvuldig.platform.kernel.ids.EventId;

/// Proof of the event of something that was done, for a receipt of it.
public sealed interface LoggedEventProof {
    /// Input for `Verify.java`: a log export of this one event, or the key alone.
    String export();

    /// In the tree, under a signed checkpoint.
    record Proven(EventId id, long index, Instant at, Checkpoint checkpoint, String export)
            implements LoggedEventProof {}

    /// Written, but not sealed yet; that takes seconds.
    record NotYet(EventId id, Instant at, String export) implements LoggedEventProof {}

    /// There is no such event.
    record None(String export) implements LoggedEventProof {}
}
