package nl.zorgvuldig.images.filming;

/// State of a request, derived from its events ([FilmingRules]).
public enum FilmingState {
    ASKED,
    PERMITTED,
    REFUSED,
    /// Not decided before the day, which counts as a refusal.
    LAPSED,
    /// Withdrawn by the parent.
    WITHDRAWN,
    /// Permission revoked by the head.
    REVOKED,
    /// The day has passed.
    CLOSED;

    /// Whether it permits filming, or did.
    public boolean used() {
        return this == PERMITTED || this == CLOSED;
    }

    /// Whether the state can still change.
    public boolean open() {
        return this == ASKED || this == PERMITTED;
    }
}
