package nl.zorgvuldig.platform.audit;

/// Result of comparing a log with a checkpoint that someone kept.
public enum CheckpointConsistency {
    /// It still begins with exactly what that checkpoint signed.
    CONTINUED,
    /// It has fewer events than that checkpoint signed: events were removed from its end.
    CUT_SHORT,
    /// It begins with something else.
    REWRITTEN,
    /// That checkpoint was not signed with this board's key.
    NOT_OURS
}
