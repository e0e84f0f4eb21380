package nl.zorgvuldig.consent.answers;

/// Route by which an answer reached the school.
public enum AnswerRoute {
    /// The person's own page, signed in.
    OWN_PAGE,
    PAPER,
    TELEPHONE,
    /// A personal code from a letter.
    LETTER_CODE
}
