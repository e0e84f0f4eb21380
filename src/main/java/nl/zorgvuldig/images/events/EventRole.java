package nl.zorgvuldig.images.events;

/// Role of a person in the events of a school.
public enum EventRole {
    /// Makes them, sends notices, sees who was notified.
    HEAD,
    /// Works at the school: proposes them.
    COLLEAGUE,
    /// Sees them.
    BOARD
}
