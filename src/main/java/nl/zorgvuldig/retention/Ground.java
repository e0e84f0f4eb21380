package nl.zorgvuldig.retention;

/// What the standard term of a class rests on.
public enum Ground {
    /// The board's own privacy policy.
    POLICY,
    STATUTE,
    /// What the sector advises, where no law says anything.
    GUIDELINE,
    /// How the program is made.
    PROGRAM
}
