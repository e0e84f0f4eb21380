package nl.zorgvuldig.privacy.breaches;

/// How far a breach is. Follows from what stands in it; never kept beside it.
public enum BreachState {
    /// Nobody judged it yet; the clock runs.
    REPORTED,
    /// There is a risk and the authority was not told yet; the clock runs.
    TO_NOTIFY,
    /// The risk is high and not everybody was told yet.
    TO_TELL,
    /// All that was to be done is done.
    TO_CLOSE,
    CLOSED;

    /// Whether the 72 hours still mean something.
    public boolean running() {
        return this == REPORTED || this == TO_NOTIFY;
    }
}
