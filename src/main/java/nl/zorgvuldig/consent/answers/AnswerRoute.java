package nl.zorgvuldig.consent.answers;

/// How an answer reached the school.
public enum AnswerRoute {
    /// The page of who answered, signed in.
    OWN_PAGE,
    PAPER,
    TELEPHONE,
    /// A personal code from a letter.
    LETTER_CODE
}
