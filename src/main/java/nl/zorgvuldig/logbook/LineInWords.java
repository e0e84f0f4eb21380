package nl.zorgvuldig.logbook;

import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.policy.Sentence;

/// A line of the log with its words.
///
/// @param why through which relation it was allowed, or how much was found; empty when that says
///     nothing
public record LineInWords(AuditEvent event, Sentence who, Sentence what, Optional<Sentence> why) {
    @Override
    public String toString() {
        return "LineInWords[" + event.id() + "]";
    }
}
