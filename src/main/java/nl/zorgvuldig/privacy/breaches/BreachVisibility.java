package nl.zorgvuldig.privacy.breaches;

/// Who may see a report beside the person who made it. The reporter chooses; a handler can narrow
/// it.
public enum BreachVisibility {
    /// The data protection officer, the board, and the head of the school.
    SCHOOL,
    /// Not the head, because it may be about the head.
    PROTECTION
}
