package nl.zorgvuldig.platform.recovery;

/// Kind of help by the school for somebody who cannot sign in, or whose sessions should end.
public enum HelpKind {
    /// A letter with a code, with which a parent gives an address of their own.
    LETTER,
    /// Another address, after seeing the person who asks.
    NEW_ADDRESS,
    /// Ending all sessions; the account stays.
    END_SESSIONS
}
