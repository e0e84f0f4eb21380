package nl.zorgvuldig.consent.rounds;

/// Status of somebody's answers, over all their children at a school.
public enum RoundAnswerStatus {
    /// Every question has an answer that holds after the deadline: a consent of this round, or a
    /// refusal.
    COMPLETE,
    OPEN
}
