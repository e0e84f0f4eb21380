package nl.zorgvuldig.breaches;

/// Who may see a report beside the one who made it; whoever reports chooses.
public enum Circle {
    /// Who watches over data, the board, and the head of the school.
    SCHOOL,
    /// Not the head: it may be about the head.
    PROTECTION
}
