package nl.zorgvuldig.consent.rounds;

/// State of a round.
public enum RoundState {
    COMING,
    RUNNING,
    FINISHED
}
