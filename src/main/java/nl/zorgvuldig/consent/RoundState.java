package nl.zorgvuldig.consent;

/// How far a round is.
public enum RoundState {
    COMING,
    RUNNING,
    FINISHED
}
