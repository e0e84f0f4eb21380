package nl.zorgvuldig.consent;

/// As what somebody plans or follows a round.
public enum Planner {
    /// Of the school: sees who has not answered yet.
    HEAD,
    /// Sees numbers alone, and may choose to remind only.
    BOARD
}
