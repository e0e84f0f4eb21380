package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.dossier.record.plans.PlanStore.DAYS;
import static nl.zorgvuldig.dossier.record.plans.PlanStore.LINKS;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Which entries are plans for support, with their days and linked entries. Their text is held with
/// the entries.
@Component
final class PlanHoldings extends DeclaredHoldings {
    private final PlanStore store;

    PlanHoldings(PlanStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
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
                        RetentionPurpose.DOSSIER,
                        pupil -> RemovedRows.of(DAYS, store.deleteDays(pupil))
                                .with(RemovedRows.of(LINKS, store.deleteLinks(pupil))));
    }
}
