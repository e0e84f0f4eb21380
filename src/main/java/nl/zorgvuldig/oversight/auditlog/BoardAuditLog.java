package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.CheckpointConsistency;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.audit.LogVerification;
import nl.zorgvuldig.platform.audit.kit.VerificationKits;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The audit log of a whole board, for those who supervise it. Every search, verification and
/// export is itself an audit event, committed before anything is shown.
@Component
@Upholds(CONFIDENTIALITY)
class BoardAuditLog {
    private final AuditLog log;
    private final VerificationKits kits;
    private final Clock clock;

    BoardAuditLog(AuditLog log, VerificationKits kits, Clock clock) {
        this.log = log;
        this.kits = kits;
        this.clock = clock;
    }

    LogPage search(Granted<BoardLogScope> key, LogSearch wanted, int limit, Optional<EventId> before) {
        LogPage found = log.search(wanted, limit, before);
        log.append(line(
                        LogActs.READ_LOG,
                        key.clause(),
                        AuditOutcome.GRANTED,
                        key.relation().code())
                .through(key.via().orElseThrow())
                .counting(found.events().size()));
        return found;
    }

    LogVerification verify(Granted<BoardLogScope> key) {
        log.append(asked(key));
        LogVerification verified = log.verify(board());
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "verified")
                .counting((int) Math.min(Integer.MAX_VALUE, verified.size())));
        return verified;
    }

    void export(Granted<BoardLogScope> key, OutputStream out) {
        log.append(asked(key));
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "exported"));
        log.export(board(), LogExport.everything(), out);
    }

    /// Writes everything an auditor needs, without a name in it.
    void kit(Granted<BoardLogScope> key, OutputStream out) {
        log.append(asked(key));
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "kit"));
        kits.make(board(), out);
    }

    /// Whether the log still begins with what an earlier, externally kept checkpoint signed.
    CheckpointConsistency compare(Granted<BoardLogScope> key, Checkpoint earlier) {
        if (!earlier.board().equals(board())) {
            return CheckpointConsistency.NOT_OURS;
        }
        log.append(asked(key));
        return log.compare(earlier);
    }

    Optional<Instant> findSignedAt(Checkpoint checkpoint) {
        return log.findSignedAt(checkpoint);
    }

    String fingerprint() {
        return log.fingerprint(board());
    }

    Optional<Checkpoint> findNewest() {
        List<Checkpoint> newest = log.checkpoints(1, Long.MAX_VALUE);
        return newest.stream().findFirst();
    }

    private AuditEvent asked(Granted<BoardLogScope> key) {
        return line(
                        LogActs.EXPORT_LOG,
                        key.clause(),
                        AuditOutcome.GRANTED,
                        key.relation().code())
                .through(key.via().orElseThrow());
    }

    private AuditEvent line(Act act, Clause clause, AuditOutcome outcome, String relation) {
        return AuditEvent.of(clock, Acting.current().with(act), clause, outcome, relation);
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
