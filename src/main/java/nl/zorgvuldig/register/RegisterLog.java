package nl.zorgvuldig.register;

import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Clause;
import org.springframework.stereotype.Component;

/// Writes down what is done with the registers, before it is done.
@Component
final class RegisterLog {
    private final AuditLog log;

    RegisterLog(AuditLog log) {
        this.log = log;
    }

    void done(Act act, String what) {
        log.append(log.done(act, Clause.POLICY_FOR_EVERYONE, what));
    }
}
