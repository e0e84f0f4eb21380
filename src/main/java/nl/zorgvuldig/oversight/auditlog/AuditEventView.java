package nl.zorgvuldig.oversight.auditlog;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// An audit event in words.
///
/// @param who the name of the person who acted
/// @param whoId id for finding more events of the same person
/// @param why the relation through which it was allowed, or how much was found; empty when that
/// says
///     nothing
/// @param whose empty when it is about nobody in particular
public record AuditEventView(
        Instant at,
        Sentence who,
        String whoId,
        Sentence what,
        AuditOutcome outcome,
        Clause clause,
        Optional<Sentence> why,
        Optional<Whose> whose) {

    /// The person whose data it is.
    ///
    /// @param log address of the log of that dossier; empty when there is no dossier log
    public record Whose(Sentence label, Optional<String> log) {}

    @Override
    public String toString() {
        return "AuditEventView[" + at + "]";
    }
}
