package nl.zorgvuldig.consent.answers;

/// What somebody answered.
public enum ConsentChoice {
    GRANTED,
    REFUSED,
    /// A no after a yes.
    WITHDRAWN;

    /// Both kinds of no weigh the same.
    public boolean yes() {
        return this == GRANTED;
    }
}
