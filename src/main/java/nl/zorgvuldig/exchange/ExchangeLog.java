package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import org.springframework.stereotype.Component;

/// Writes the audit events of disclosures and inquiries.
@Component
public final class ExchangeLog {
    private final AuditLog log;
    private final Clock clock;

    ExchangeLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public void done(Act act, String what, Disclosure disclosure) {
        append(act, AuditOutcome.DONE, what, disclosure);
    }

    public void append(Act act, AuditOutcome outcome, String what, Disclosure disclosure) {
        log.append(AuditEvent.of(clock, Acting.current().with(act), TO_THIRD_PARTIES_AFTER_CONSENT, outcome, what)
                .about(disclosure.pupil())
                .through(disclosure.id()));
    }

    public void done(Act act, String what, Inquiry inquiry) {
        append(act, AuditOutcome.DONE, what, inquiry);
    }

    public void append(Act act, AuditOutcome outcome, String what, Inquiry inquiry) {
        log.append(AuditEvent.of(clock, Acting.current().with(act), FROM_THIRD_PARTIES_AFTER_CONSENT, outcome, what)
                .about(inquiry.pupil())
                .through(inquiry.id()));
    }

    /// An event about a legal ground of the board, and about nobody in particular.
    public void ground(String what) {
        log.append(log.done(ExchangeActs.KEEP_GROUNDS, TO_THIRD_PARTIES_AFTER_CONSENT, what));
    }
}
