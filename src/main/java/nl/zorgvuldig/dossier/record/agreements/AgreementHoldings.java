package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.dossier.record.agreements.AgreementStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Owners of agreements in a dossier, and their results. Whoever owned, assigned or closed one
/// learns that they did, not what about whom.
@Component
final class AgreementHoldings extends DeclaredHoldings {
    private final AgreementStore store;

    AgreementHoldings(AgreementStore store, SystemWork program) {
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
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "owner")
                .columns(PUPIL, DataKind.GUIDANCE, "due_on", "sealed_result")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "taken_by", "taken_at")
                .exportsPupil(this::events)
                .exportsPerson(store::doneBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private PersonalDataExport events(PupilId pupil) {
        return new PersonalDataExport(store.list(pupil).stream()
                .flatMap(agreement -> agreement.events().stream().map(event -> plain(agreement.entry(), event)))
                .toList());
    }

    private static PersonalDataExport.Row plain(EntryId entry, Agreement.Event event) {
        PersonalDataExport.Row row = PersonalDataExport.Row.of(TABLE)
                .with("entry", entry.toString())
                .with("step", Integer.toString(event.number()))
                .with("taken_by", event.by().toString())
                .with("taken_at", event.at().toString());
        return switch (event.what()) {
            case Agreement.What.Given given ->
                row.with("owner", given.owner().toString())
                        .with("due_on", given.dueOn().toString());
            case Agreement.What.Closed closed -> row.with("sealed_result", closed.result());
        };
    }
}
