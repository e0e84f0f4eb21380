package nl.zorgvuldig.inspection;

/// What a session is for who reads along.
public enum View {
    OPEN,
    PAUSED,
    /// The supervisor is not there.
    ALONE,
    /// There is none now, or it is not online.
    CLOSED
}
