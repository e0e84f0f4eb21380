package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import org.springframework.stereotype.Component;

/// The lines in the log about what is given.
@Component
final class ExchangeLog {
    private final AuditLog log;
    private final Clock clock;

    ExchangeLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    void done(Act act, String what, Disclosure disclosure) {
        append(act, Outcome.DONE, what, disclosure);
    }

    void append(Act act, Outcome outcome, String what, Disclosure disclosure) {
        log.append(
                AuditEvent.of(
                                clock,
                                Acting.current().with(act),
                                TO_THIRD_PARTIES_AFTER_CONSENT,
                                outcome,
                                what)
                        .about(disclosure.pupil())
                        .through(disclosure.id()));
    }

    /// About a ground of the board, and nobody in particular.
    void ground(String what) {
        log.append(
                AuditEvent.of(
                        clock,
                        Acting.current().with(Act.KEEP_GROUNDS),
                        TO_THIRD_PARTIES_AFTER_CONSENT,
                        Outcome.DONE,
                        what));
    }
}
