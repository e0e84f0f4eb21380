package nl.zorgvuldig.consent.answers;

/// Choice made in an answer.
public enum ConsentChoice {
    GRANTED,
    REFUSED,
    /// A refusal after a consent.
    WITHDRAWN;

    /// As a form sends it.
    public String sent() {
        return yes() ? "yes" : "no";
    }

    /// Whether it is consent; both kinds of refusal weigh the same.
    public boolean yes() {
        return this == GRANTED;
    }
}
