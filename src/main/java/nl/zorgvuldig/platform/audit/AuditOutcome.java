package nl.zorgvuldig.platform.audit;

import java.util.Locale;

/// How an act ended.
public enum AuditOutcome {
    /// Asked, and allowed.
    GRANTED,
    /// Asked, and not allowed.
    REFUSED,
    /// Nobody had to be asked, or the permission was logged before; this is the act itself.
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
