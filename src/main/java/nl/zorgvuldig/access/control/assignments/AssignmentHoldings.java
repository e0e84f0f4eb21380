package nl.zorgvuldig.access.control.assignments;

import static nl.zorgvuldig.access.control.assignments.AssignmentStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Assignments of one pupil to somebody for a limited time. Part of the pupil's dossier, also where
/// they name staff.
@Component
final class AssignmentHoldings extends DeclaredHoldings {
    private final AssignmentStore store;

    AssignmentHoldings(AssignmentStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "access.purpose.assignment", LegalBasis.PUBLIC_TASK, "PUPIL_DOSSIER", RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_reason")
                .columns(PUPIL, DataKind.RELATION, "valid_from", "valid_until")
                .columns(ACCOUNT_HOLDER, DataKind.RELATION, "person")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "given_by", "given_at", "ended_by", "ended_at")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), AssignmentHoldings::plain))
                .exportsPerson(store::partOf)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(GuideAssignment assignment) {
        return PersonalDataExport.Row.of(TABLE)
                .with("person", assignment.person().toString())
                .with("valid_from", assignment.period().from().toString())
                .with("valid_until", assignment.period().until().toString())
                .with("sealed_reason", assignment.reason())
                .with("given_by", assignment.givenBy().toString())
                .with("given_at", assignment.givenAt().toString())
                .with("ended_at", assignment.endedAt());
    }
}
