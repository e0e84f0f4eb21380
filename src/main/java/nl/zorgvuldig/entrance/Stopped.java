package nl.zorgvuldig.entrance;

/// What came of opening the link with which another address is stopped.
public enum Stopped {
    NOW,
    /// It was stopped already: the address is as it was.
    BEFORE,
    /// The other address is the account's.
    TOO_LATE,
    /// The link never was.
    UNKNOWN
}
