package nl.zorgvuldig.images.filming;

/// What a request is now, by the events that followed it ([FilmingRules]).
public enum FilmingState {
    ASKED,
    PERMITTED,
    REFUSED,
    /// Nobody decided before the day, and that is a no.
    LAPSED,
    /// The parent took it back.
    WITHDRAWN,
    /// The head took the permission back.
    REVOKED,
    /// The day has passed.
    CLOSED;

    /// Whether children may be filmed by it, or were.
    public boolean used() {
        return this == PERMITTED || this == CLOSED;
    }

    /// Whether something may still become of it.
    public boolean open() {
        return this == ASKED || this == PERMITTED;
    }
}
