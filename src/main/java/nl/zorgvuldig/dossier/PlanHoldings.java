package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.PlanStore.DAYS;
import static nl.zorgvuldig.dossier.PlanStore.LINKS;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Which entries are plans for support, with their days and what belongs to them. What they say is
/// held with the entries.
@Component
final class PlanHoldings extends DeclaredHoldings {
    private final PlanStore store;

    PlanHoldings(PlanStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance", LegalBasis.PUBLIC_TASK, EntryKind.RETENTION_CLASS, Keeping.DOSSIER)
                .table(DAYS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "plan")
                .columns(PUPIL, DataKind.GUIDANCE, "evaluate_on")
                .table(LINKS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "plan", "entry")
                .columns(PUPIL, DataKind.GUIDANCE, "role")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "linked_by", "linked_at")
                .exportsPupil(store::everything)
                .exportsPerson(store::linkedBy)
                .destroysOfPupil(
                        Keeping.DOSSIER,
                        pupil -> Removed.of(DAYS, store.deleteDays(pupil))
                                .with(Removed.of(LINKS, store.deleteLinks(pupil))));
    }
}
