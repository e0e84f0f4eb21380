package nl.zorgvuldig.platform.recovery;

/// What somebody at school can do for who cannot get in, or should not be in.
public enum HelpKind {
    /// A letter with a code, with which a parent gives an address of their own.
    LETTER,
    /// Another address, after having seen who asks.
    NEW_ADDRESS,
    /// Ending all sessions; the account stays.
    END_SESSIONS
}
