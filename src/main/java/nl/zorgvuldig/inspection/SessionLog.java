package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.UUID;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import org.springframework.stereotype.Component;

/// What is done in a session, in the log.
@Component
final class SessionLog {
    private final AuditLog log;
    private final Clock clock;

    SessionLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void done(String what, AccessRequest request) {
        done(what, request, request.id().value());
    }

    void done(String what, AccessRequest request, UUID through) {
        log.append(AuditEvent.of(
                        clock, Acting.current().with(Act.INSPECT), INSPECTION_UNDER_SUPERVISION, Outcome.DONE, what)
                .about(request.pupil())
                .through(through));
    }
}
