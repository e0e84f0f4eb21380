package nl.zorgvuldig.platform.mail;

import java.util.Locale;

/// State of a message.
public enum MailState {
    /// Waits to be sent, perhaps again.
    QUEUED,
    /// Accepted by the mail server.
    SENT,
    /// It will not be sent any more.
    FAILED,
    /// Nothing can be sent here; the message is shown instead.
    SHOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
