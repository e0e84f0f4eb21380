package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.holdings.ReplayableDestruction;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Repeats after a restore what happened to experts since the backup was made: closes experts
/// again, and destroys again what was kept of those destroyed. The register line of an expert named
/// in a restored consultation is left to the daily cleanup: nothing in it can be read any more.
@Component
@Upholds(EXPERTS_AFTER_CONSENT)
final class ExpertDestructionReplay implements ReplayableDestruction {
    private final ExpertStore store;
    private final ClosedExpertCleanup ends;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    ExpertDestructionReplay(ExpertStore store, ClosedExpertCleanup ends, Accounts accounts, Work work, Clock clock) {
        this.store = store;
        this.ends = ends;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public int destroyAgain(List<AuditEvent> since) {
        people(since, ExpertActs.KEEP_EXPERT, Experts.CLOSED).forEach(this::close);
        Set<PersonId> gone = people(since, HoldingActs.RETAIN, ClosedExpertCleanup.GONE);
        for (PersonId person : gone) {
            close(person);
            ends.remove(person);
        }
        return gone.size();
    }

    private void close(PersonId expert) {
        work.change(Act.MAINTAIN, () -> store.close(expert, clock.instant()));
        accounts.close(expert);
    }

    private static Set<PersonId> people(List<AuditEvent> since, Act act, String what) {
        Set<PersonId> people = new LinkedHashSet<>();
        since.stream()
                .filter(event -> event.act() == act && event.outcome() == AuditOutcome.DONE)
                .filter(event -> event.relation().equals(what))
                .forEach(event -> event.subject().map(PersonId::new).ifPresent(people::add));
        return people;
    }
}
