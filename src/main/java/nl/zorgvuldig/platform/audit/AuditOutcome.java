package nl.zorgvuldig.platform.audit;

import java.util.Locale;

/// How an act ended.
public enum AuditOutcome {
    /// Requested, and allowed.
    GRANTED,
    /// Requested, and refused.
    REFUSED,
    /// The act itself: no permission was needed, or it was logged before.
    DONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
