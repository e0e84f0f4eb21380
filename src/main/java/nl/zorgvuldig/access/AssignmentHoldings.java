package nl.zorgvuldig.access;

import static nl.zorgvuldig.access.AssignmentStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who was let in to guide one pupil for a while. Part of the pupil's dossier, also where it names
/// staff.
@Component
final class AssignmentHoldings extends DeclaredHoldings {
    private final AssignmentStore store;

    AssignmentHoldings(AssignmentStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor("access.purpose.assignment", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", Keeping.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_reason")
                .columns(PUPIL, DataKind.RELATION, "valid_from", "valid_until")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "given_by", "given_at", "ended_by", "ended_at")
                .exportsPupil(pupil -> Export.of(store.list(pupil), AssignmentHoldings::plain))
                .exportsPerson(store::partOf)
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(TABLE, store.delete(pupil)));
    }

    private static Export.Row plain(Assignment assignment) {
        return Export.Row.of(TABLE)
                .with("person", assignment.person().toString())
                .with("valid_from", assignment.period().from().toString())
                .with("valid_until", assignment.period().until().toString())
                .with("sealed_reason", assignment.reason())
                .with("given_by", assignment.givenBy().toString())
                .with("given_at", assignment.givenAt().toString())
                .with("ended_at", assignment.endedAt());
    }
}
