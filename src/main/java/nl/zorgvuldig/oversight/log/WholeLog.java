package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.audit.Checkpoint;
import nl.zorgvuldig.audit.Continuity;
import nl.zorgvuldig.audit.Kits;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.LogExport;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.audit.LogSearch;
import nl.zorgvuldig.audit.Verification;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The log of a whole board, for those who watch over it. Watching is watched too: every search,
/// check and export is a line in the same log, committed before anything is shown.
@Component
@Upholds(CONFIDENTIALITY)
class WholeLog {
    private final AuditLog log;
    private final Kits kits;
    private final Clock clock;

    WholeLog(AuditLog log, Kits kits, Clock clock) {
        this.log = log;
        this.kits = kits;
        this.clock = clock;
    }

    LogPage search(Granted<BoardLog> key, LogSearch wanted, int limit, Optional<EventId> before) {
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

    Verification verify(Granted<BoardLog> key) {
        log.append(asked(key));
        Verification verified = log.verify(board());
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "verified")
                .counting((int) Math.min(Integer.MAX_VALUE, verified.size())));
        return verified;
    }

    void export(Granted<BoardLog> key, OutputStream out) {
        log.append(asked(key));
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "exported"));
        log.export(board(), LogExport.everything(), out);
    }

    /// Everything an auditor needs, without a name in it.
    void kit(Granted<BoardLog> key, OutputStream out) {
        log.append(asked(key));
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "kit"));
        kits.make(board(), out);
    }

    /// Whether the log still begins with what a checkpoint from outside signed.
    Continuity compare(Granted<BoardLog> key, Checkpoint earlier) {
        if (!earlier.board().equals(board())) {
            return Continuity.NOT_OURS;
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

    private AuditEvent asked(Granted<BoardLog> key) {
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
