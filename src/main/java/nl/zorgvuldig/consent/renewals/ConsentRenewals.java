package nl.zorgvuldig.consent.renewals;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The days on which consents of an earlier school year end. Whoever plans a school's yearly round
/// sets its deadline here; decisions follow at once.
@Component
@Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
public final class ConsentRenewals {
    private final RenewalStore store;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsentRenewals(RenewalStore store, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Sets or replaces the consent check of a school in a school year. For the board, the head of
    /// that school, and the system account.
    public void set(ConsentRenewal renewal) {
        Acting acting = Acting.current();
        Act act = acting.act() == Act.MAINTAIN ? Act.MAINTAIN : ConsentActs.ASK_CONSENT;
        log.append(log.done(act, CONSENT_CHECKED_EVERY_SCHOOL_YEAR, "renewal").through(renewal.school()));
        work.change(act, () -> store.set(renewal, clock.instant()));
    }

    public List<ConsentRenewal> list() {
        return work.read(Act.BROWSE, store::list);
    }
}
