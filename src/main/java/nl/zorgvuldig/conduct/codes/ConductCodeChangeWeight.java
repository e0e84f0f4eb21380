package nl.zorgvuldig.conduct.codes;

/// Weight of a change, which determines what a version asks of people who confirmed the previous
/// one.
public enum ConductCodeChangeWeight {
    /// Everybody confirms again.
    MAJOR,
    /// Everybody is notified; people who confirmed the previous version need not confirm again.
    MINOR
}
