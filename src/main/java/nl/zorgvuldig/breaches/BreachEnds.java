package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.ClassTerm;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.retention.Term;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Ends what was written about a breach when its term after closing is over: the key first, then
/// the rows. May be cut off anywhere and run again: what has no key any more and still has rows
/// is taken up again.
@Component
final class BreachEnds {
    private static final String CLASS = "BREACH";

    private final FactStore facts;
    private final BreachHoldings holdings;
    private final Schedules schedules;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachEnds(
            FactStore facts,
            BreachHoldings holdings,
            Schedules schedules,
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

    /// For the board the program acts for.
    @Upholds(CONFIDENTIALITY)
    void run() {
        LocalDate today = SchoolDay.today(clock);
        work.readApart(Act.MAINTAIN, facts::list).forEach((breach, known) -> run(breach, known, today));
    }

    /// One of them, when its term is over.
    void run(BreachId breach, BreachFacts known, LocalDate today) {
        if (known.closed().isPresent() && BreachRules.goes(known, term(), today)) {
            end(breach);
        }
    }

    private Term term() {
        return schedules.current().find(CLASS).map(ClassTerm::term).orElseThrow();
    }

    private void end(BreachId breach) {
        log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "gone").through(breach));
        vault.destroy(BreachSeals.key(breach));
        holdings.destroy(breach);
    }
}
