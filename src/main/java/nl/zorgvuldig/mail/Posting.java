package nl.zorgvuldig.mail;

/// What happens to messages here.
enum Posting {
    /// They are sent.
    BY_SMTP,
    /// Nobody real would get them: they are shown to everybody.
    DEMONSTRATION,
    /// There is no mail server: they are shown to whoever looks after the program.
    NOWHERE
}
