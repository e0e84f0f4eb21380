package nl.zorgvuldig.consent.rounds;

/// Message of a round, sent to each person once.
public enum RoundMessage {
    /// To everybody who decides for a pupil of the school.
    INVITATION,
    /// To people who have not answered everything two weeks later.
    REMINDER,
    /// And four weeks later.
    SECOND_REMINDER,
    /// To the head, after the deadline.
    RESULT
}
