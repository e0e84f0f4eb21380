package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachActs;
import nl.zorgvuldig.privacy.breaches.BreachClock;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarningRules.WarningKind;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Warns the data protection officer and the board that a breach was reported and when its 72
/// hours run out. The row that records the warning and the messages are committed together.
@Component
public final class BreachWarnings {
    private final BreachWarningStore store;
    private final BreachFactStore facts;
    private final BreachMail mail;
    private final Staff staff;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    BreachWarnings(
            BreachWarningStore store,
            BreachFactStore facts,
            BreachMail mail,
            Staff staff,
            Accounts accounts,
            Outbox outbox,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.mail = mail;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the current board.
    @Upholds(CONFIDENTIALITY)
    public void run() {
        run(clock.instant());
    }

    void run(Instant now) {
        Map<BreachId, BreachFacts> all = work.readApart(Act.MAINTAIN, facts::list);
        Map<BreachId, Set<WarningKind>> before = work.readApart(Act.MAINTAIN, store::list);
        all.forEach((breach, known) -> new BreachWarningRules(known, before.getOrDefault(breach, Set.of()), now)
                .due()
                .ifPresent(kind -> warn(breach, known.clock(), kind, now)));
    }

    private void warn(BreachId breach, BreachClock term, WarningKind kind, Instant now) {
        Map<PersonId, NewAccount> keepers = accounts.findAllOpen(keepers(SchoolDay.of(now)));
        outbox.prepare(keepers.keySet());
        log.append(log.done(BreachActs.KEEP_BREACH, CONFIDENTIALITY, "warned")
                .through(breach)
                .counting(keepers.size()));
        work.change(Act.MAINTAIN, () -> {
            if (store.take(breach, kind, now) == 1) {
                keepers.forEach((person, account) ->
                        account.email().ifPresent(to -> outbox.send(mail.warning(kind, person, to, breach, term))));
            }
        });
    }

    private Set<PersonId> keepers(LocalDate day) {
        return staff.listHolders(Set.of(StaffFunction.DATA_PROTECTION_OFFICER, StaffFunction.BOARD), day).stream()
                .map(HeldFunction::person)
                .collect(Collectors.toSet());
    }
}
