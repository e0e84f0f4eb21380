package nl.zorgvuldig.images.events;

/// As what somebody has to do with the events of a school.
public enum EventRole {
    /// Makes them, sends notices, sees who was told.
    HEAD,
    /// Works at the school: proposes them.
    COLLEAGUE,
    /// Sees them.
    BOARD
}
