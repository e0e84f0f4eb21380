package nl.zorgvuldig.privacy.breaches;

/// State of a breach, derived from its facts and never stored.
public enum BreachState {
    /// Nobody has assessed it yet; the clock runs.
    REPORTED,
    /// There is a risk and the authority has not been notified yet; the clock runs.
    TO_NOTIFY,
    /// The risk is high and not everybody has been informed yet.
    TO_TELL,
    /// Nothing is left to do but close it.
    TO_CLOSE,
    CLOSED;

    /// Whether the 72 hours still matter.
    public boolean running() {
        return this == REPORTED || this == TO_NOTIFY;
    }
}
