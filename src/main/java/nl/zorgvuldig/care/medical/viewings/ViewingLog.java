package nl.zorgvuldig.care.medical.viewings;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.UUID;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.dossier.inspection.requests.AccessRequest;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Audit events about viewings. Like all medical events they name the file's number. A guardian's
/// act is logged under the system account and not under the guardian: board and data protection
/// officer read the log, and the guardian's name would nearly give away the child.
@Component
final class ViewingLog {
    private final AuditLog log;
    private final MedicalFileNumbers numbers;
    private final Clock clock;

    ViewingLog(AuditLog log, MedicalFileNumbers numbers, Clock clock) {
        this.log = log;
        this.numbers = numbers;
        this.clock = clock;
    }

    void byGuardian(String what, AccessRequest request) {
        Acting now = Acting.current();
        add(
                new Acting(now.board(), PersonId.PROGRAM, MedicalActs.ASK_MEDICAL, now.day()),
                what,
                request,
                request.id().value());
    }

    void byDoctor(String what, AccessRequest request) {
        byDoctor(what, request, request.id().value());
    }

    /// @param through an entry, or the beginning of the fingerprint of minutes
    void byDoctor(String what, AccessRequest request, UUID through) {
        add(Acting.current().with(MedicalActs.SHOW_MEDICAL), what, request, through);
    }

    /// An act of the system account.
    void byProgram(String what, AccessRequest request) {
        byDoctor(what, request);
    }

    void listed(int count) {
        log.append(line(Acting.current().with(MedicalActs.SHOW_MEDICAL), "seen").counting(count));
    }

    private void add(Acting acting, String what, AccessRequest request, UUID through) {
        log.append(line(acting, what).about(numbers.of(request.pupil())).through(through));
    }

    private AuditEvent line(Acting acting, String what) {
        return AuditEvent.of(clock, acting, INSPECTION_UNDER_SUPERVISION, AuditOutcome.DONE, what);
    }
}
