package nl.zorgvuldig.consent;

/// What somebody answered.
public enum Choice {
    GRANTED,
    REFUSED,
    /// A no after a yes.
    WITHDRAWN;

    /// Both kinds of no weigh the same.
    public boolean yes() {
        return this == GRANTED;
    }
}
