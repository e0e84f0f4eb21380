package nl.zorgvuldig.consent.rounds;

/// How far somebody's answers are, over all their children at a school.
public enum RoundAnswerStatus {
    /// Every question has an answer that holds after the deadline: a yes of this check, or a no.
    COMPLETE,
    OPEN
}
