package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.AgreementStore.TABLE;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// Who sees to agreements in a dossier, and what came of them. Whoever saw to one, gave or closed it
/// learns that they did, not what about whom.
@Component
final class AgreementHoldings extends DeclaredHoldings {
    private final AgreementStore store;

    AgreementHoldings(AgreementStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance", LegalBasis.PUBLIC_TASK, EntryKind.RETENTION_CLASS, Keeping.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "entry")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "owner")
                .columns(PUPIL, DataKind.GUIDANCE, "due_on", "sealed_result")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "taken_by", "taken_at")
                .exportsPupil(this::events)
                .exportsPerson(store::doneBy)
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(TABLE, store.delete(pupil)));
    }

    private Export events(PupilId pupil) {
        return new Export(store.list(pupil).stream()
                .flatMap(agreement -> agreement.events().stream().map(event -> plain(agreement.entry(), event)))
                .toList());
    }

    private static Export.Row plain(EntryId entry, Agreement.Event event) {
        Export.Row row = Export.Row.of(TABLE)
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
