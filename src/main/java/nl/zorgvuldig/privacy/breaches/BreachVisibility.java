package nl.zorgvuldig.privacy.breaches;

/// Who may see a report beside the one who made it; whoever reports chooses, and who keeps it can
/// narrow that.
public enum BreachVisibility {
    /// Who watches over data, the board, and the head of the school.
    SCHOOL,
    /// Not the head: it may be about the head.
    PROTECTION
}
