package nl.zorgvuldig.consent;

/// How an answer reached the school.
public enum Route {
    /// The page of who answered, signed in.
    OWN_PAGE,
    PAPER,
    TELEPHONE,
    /// A personal code from a letter.
    LETTER_CODE
}
