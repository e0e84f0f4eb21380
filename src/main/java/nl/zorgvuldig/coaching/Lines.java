package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;

/// What the log says was done with a coaching or one of its recordings.
final class Lines {
    private Lines() {}

    static AuditEvent of(AuditLog log, Act act, String what, Id through) {
        return log.done(act, LESSON_RECORDINGS_STAY_INSIDE, what).through(through);
    }
}
