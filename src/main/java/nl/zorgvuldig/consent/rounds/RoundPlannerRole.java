package nl.zorgvuldig.consent.rounds;

/// Role in which somebody plans or follows a round.
public enum RoundPlannerRole {
    /// Of the school: sees who has not answered yet.
    HEAD,
    /// Sees numbers only, and may choose to remind only.
    BOARD
}
