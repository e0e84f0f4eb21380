package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.Clock;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Id;

/// What the log says was done with a coaching or one of its recordings.
final class Lines {
    private Lines() {}

    static AuditEvent of(Clock clock, Act act, String what, Id through) {
        return AuditEvent.of(clock, Acting.current().with(act), LESSON_RECORDINGS_STAY_INSIDE, AuditOutcome.DONE, what)
                .through(through);
    }
}
