package nl.zorgvuldig.images.coaching.storage;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Audit codes of what was done with a coaching or one of its recordings.
public final class CoachingAuditCodes {
    private CoachingAuditCodes() {}

    public static AuditEvent of(AuditLog log, Act act, String what, Id through) {
        return log.done(act, LESSON_RECORDINGS_STAY_INSIDE, what).through(through);
    }
}
