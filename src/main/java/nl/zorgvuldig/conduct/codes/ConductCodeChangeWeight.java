package nl.zorgvuldig.conduct.codes;

/// What a version changes for who received the one before.
public enum ConductCodeChangeWeight {
    /// Everybody confirms anew.
    MAJOR,
    /// Everybody is told; who confirmed before need not do so again.
    MINOR
}
