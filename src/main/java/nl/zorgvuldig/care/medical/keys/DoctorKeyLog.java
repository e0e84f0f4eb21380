package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Clock;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Acting;
import org.springframework.stereotype.Component;

/// Audit events about a doctor's key.
@Component
final class DoctorKeyLog {
    private final AuditLog log;
    private final Clock clock;

    DoctorKeyLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void done(String what, DoctorKeyId key) {
        done(what, key, 0);
    }

    /// @param count the number of versions involved
    void done(String what, DoctorKeyId key, int count) {
        log.append(line(AuditOutcome.DONE, what).through(key).counting(count));
    }

    void refused(String why, DoctorKeyId key) {
        log.append(line(AuditOutcome.REFUSED, why).through(key));
    }

    void refused() {
        log.append(line(AuditOutcome.REFUSED, "none"));
    }

    private AuditEvent line(AuditOutcome outcome, String what) {
        Acting acting = Acting.current().with(MedicalActs.KEEP_MEDICAL_KEY);
        return AuditEvent.of(clock, acting, MEDICAL_FILE_WITH_SCHOOL_DOCTOR, outcome, what)
                .about(acting.person());
    }
}
