package nl.zorgvuldig.consent.answers;

/// Choice made in an answer.
public enum ConsentChoice {
    GRANTED,
    REFUSED,
    /// A refusal after a consent.
    WITHDRAWN;

    /// Whether it is consent; both kinds of refusal weigh the same.
    public boolean yes() {
        return this == GRANTED;
    }
}
