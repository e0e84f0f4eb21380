package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.holdings.DestroysAgain;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// After a backup was put back: closes again the experts who were closed since it was made, and
/// ends again what was kept of those who went. The register of who is named in a consultation that
/// came back as well is left to the daily look: nothing in it can be read any more.
@Component
@Upholds(EXPERTS_AFTER_CONSENT)
final class ExpertsAgain implements DestroysAgain {
    private final ExpertStore store;
    private final ExpertsEnd ends;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    ExpertsAgain(ExpertStore store, ExpertsEnd ends, Accounts accounts, Work work, Clock clock) {
        this.store = store;
        this.ends = ends;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public int destroyAgain(List<AuditEvent> since) {
        people(since, ExpertActs.KEEP_EXPERT, Experts.CLOSED).forEach(this::close);
        Set<PersonId> gone = people(since, HoldingActs.RETAIN, ExpertsEnd.GONE);
        for (PersonId one : gone) {
            close(one);
            ends.remove(one);
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
                .filter(one -> one.act() == act && one.outcome() == AuditOutcome.DONE)
                .filter(one -> one.relation().equals(what))
                .forEach(one -> one.subject().map(PersonId::new).ifPresent(people::add));
        return people;
    }
}
