package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.dossier.DossierActs;
import org.springframework.stereotype.Component;

/// What is done in a session, in the log.
@Component
final class SessionLog {
    private final AuditLog log;

    SessionLog(AuditLog log) {
        this.log = log;
    }

    void done(String what, AccessRequest request) {
        done(what, request, request.id().value());
    }

    void done(String what, AccessRequest request, UUID through) {
        log.append(log.done(DossierActs.INSPECT, INSPECTION_UNDER_SUPERVISION, what)
                .about(request.pupil())
                .through(through));
    }
}
