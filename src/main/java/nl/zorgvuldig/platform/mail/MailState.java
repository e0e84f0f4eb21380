package nl.zorgvuldig.platform.mail;

import java.util.Locale;

/// How far a message is.
public enum MailState {
    /// Waits to be sent, perhaps again.
    QUEUED,
    /// The mail server took it over.
    SENT,
    /// It will not be sent any more.
    FAILED,
    /// Nothing can be sent here; what would have been sent is shown.
    SHOWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
