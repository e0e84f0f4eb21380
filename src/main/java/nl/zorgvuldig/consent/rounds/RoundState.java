package nl.zorgvuldig.consent.rounds;

/// How far a round is.
public enum RoundState {
    COMING,
    RUNNING,
    FINISHED
}
