package nl.zorgvuldig.access.accesslog;

import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.policy.Sentence;

/// An audit event with its description.
///
/// @param why through which relation it was permitted, or how much was found; empty when that says
/// nothing
public record AuditEventDescription(AuditEvent event, Sentence who, Sentence what, Optional<Sentence> why) {
    @Override
    public String toString() {
        return "AuditEventDescription[" + event.id() + "]";
    }
}
