package nl.zorgvuldig.platform.audit;

/// How a log stands to a checkpoint that someone kept.
public enum CheckpointConsistency {
    /// It still begins with exactly what that checkpoint signed.
    CONTINUED,
    /// It has fewer lines than that checkpoint signed: lines were taken off its end.
    CUT_SHORT,
    /// It begins with something else.
    REWRITTEN,
    /// That checkpoint was not signed with this board's key.
    NOT_OURS
}
