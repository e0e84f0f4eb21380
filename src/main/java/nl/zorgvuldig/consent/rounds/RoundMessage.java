package nl.zorgvuldig.consent.rounds;

/// What is sent in a round, to one person each once.
public enum RoundMessage {
    /// To everybody who decides for a pupil of the school.
    INVITATION,
    /// To who has not answered everything two weeks later.
    REMINDER,
    /// And four weeks later.
    SECOND_REMINDER,
    /// To the head, after the deadline.
    RESULT
}
