package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.identity.AccountAges;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Finds parents whose account remains although no child of theirs is here any more. They are
/// added to the dossier destroyed last and removed by the next run, which decides again. New
/// accounts are skipped, since whoever adds a family may add the parents first.
@Component
@Upholds(PARENT_DATA_IN_DOSSIER)
public final class OrphanedParentAccounts {
    /// Code in the log, from which it is read back after a restore.
    static final String PARENT_GONE = "parent-gone";

    private static final Duration NEW = Duration.ofDays(30);

    private final AccountAges ages;
    private final Guardians guardians;
    private final PersonalDataRemoval removing;
    private final DestructionTraceStore traces;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    OrphanedParentAccounts(
            AccountAges ages,
            Guardians guardians,
            PersonalDataRemoval removing,
            DestructionTraceStore traces,
            AuditLog log,
            Work work,
            Clock clock) {
        this.ages = ages;
        this.guardians = guardians;
        this.removing = removing;
        this.traces = traces;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the current board. Finds nobody while no dossier was destroyed yet.
    public void find() {
        Set<PersonId> alone = new HashSet<>(
                ages.listOlder(AccountKind.GUARDIAN, clock.instant().minus(NEW)));
        alone.removeAll(guardians.listEverybody());
        alone.removeAll(work.read(Act.MAINTAIN, () -> traces.companions()));
        alone.stream().filter(removing::mayGo).forEach(this::goesAlong);
    }

    private void goesAlong(PersonId parent) {
        work.change(Act.MAINTAIN, () -> {
            if (traces.addToNewest(parent)) {
                log.append(log.done(HoldingActs.RETAIN, PARENT_DATA_IN_DOSSIER, PARENT_GONE)
                        .about(parent));
            }
        });
    }
}
