package nl.zorgvuldig.privacy.register;

import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Clause;
import org.springframework.stereotype.Component;

/// Writes the audit events of the registers, before each act.
@Component
public final class RegisterLog {
    private final AuditLog log;

    RegisterLog(AuditLog log) {
        this.log = log;
    }

    public void done(Act act, String what) {
        log.append(log.done(act, Clause.POLICY_FOR_EVERYONE, what));
    }
}
