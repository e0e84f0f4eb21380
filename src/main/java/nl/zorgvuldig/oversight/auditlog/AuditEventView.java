package nl.zorgvuldig.oversight.auditlog;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// One line of the log in words.
///
/// @param who the name of who did it
/// @param whoId to search for more of the same person
/// @param why through which relation it was allowed, or how much was found; empty when that says
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

    /// Whose data it is.
    ///
    /// @param log where the log of that dossier is; empty for who has none
    public record Whose(Sentence label, Optional<String> log) {}

    @Override
    public String toString() {
        return "AuditEventView[" + at + "]";
    }
}
