package nl.zorgvuldig.consent.rounds;

/// As what somebody plans or follows a round.
public enum RoundPlannerRole {
    /// Of the school: sees who has not answered yet.
    HEAD,
    /// Sees numbers alone, and may choose to remind only.
    BOARD
}
