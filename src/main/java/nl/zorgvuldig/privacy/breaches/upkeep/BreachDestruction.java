package nl.zorgvuldig.privacy.breaches.upkeep;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import nl.zorgvuldig.privacy.breaches.BreachSeals;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import org.springframework.stereotype.Component;

/// Destroys the records of a breach when the term after closing is over: first the key, then the
/// rows. May be interrupted and run again: rows without a key are picked up again.
@Component
public final class BreachDestruction {
    private static final String CLASS = "BREACH";

    private final BreachFactStore facts;
    private final BreachHoldings holdings;
    private final RetentionSchedules schedules;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachDestruction(
            BreachFactStore facts,
            BreachHoldings holdings,
            RetentionSchedules schedules,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.facts = facts;
        this.holdings = holdings;
        this.schedules = schedules;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the current board.
    @Upholds(CONFIDENTIALITY)
    void run() {
        LocalDate today = SchoolDay.today(clock);
        work.readApart(Act.MAINTAIN, facts::list).forEach((breach, known) -> run(breach, known, today));
    }

    /// Destroys one breach, if its term is over.
    public void run(BreachId breach, BreachFacts known, LocalDate today) {
        if (known.closed().isPresent() && BreachRules.goes(known, term(), today)) {
            end(breach);
        }
    }

    private RetentionTerm term() {
        return schedules.current().find(CLASS).map(RetentionClassTerm::term).orElseThrow();
    }

    private void end(BreachId breach) {
        log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "gone").through(breach));
        vault.destroy(BreachSeals.key(breach));
        holdings.destroy(breach);
    }
}
