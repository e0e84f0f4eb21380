package nl.zorgvuldig.dossier.inspection.sessions;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import org.springframework.stereotype.Component;

/// Audit events about sessions.
@Component
public final class InspectionSessionLog {
    private final AuditLog log;

    InspectionSessionLog(AuditLog log) {
        this.log = log;
    }

    public void done(String what, AccessRequest request) {
        done(what, request, request.id().value());
    }

    public void done(String what, AccessRequest request, UUID through) {
        log.append(log.done(DossierActs.INSPECT, INSPECTION_UNDER_SUPERVISION, what)
                .about(request.pupil())
                .through(through));
    }
}
