package nl.zorgvuldig.register;

import java.time.Clock;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Clause;
import org.springframework.stereotype.Component;

/// Writes down what is done with the registers, before it is done.
@Component
final class RegisterLog {
    private final AuditLog log;
    private final Clock clock;

    RegisterLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void done(Act act, String what) {
        log.append(AuditEvent.of(clock, Acting.current().with(act), Clause.POLICY_FOR_EVERYONE, Outcome.DONE, what));
    }
}
