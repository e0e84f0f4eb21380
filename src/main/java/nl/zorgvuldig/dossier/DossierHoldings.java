package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.DossierStore.TABLE;
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

/// What was written down about a pupil, in every version. Whoever wrote it learns that they did,
/// not what about whom.
@Component
final class DossierHoldings extends DeclaredHoldings {
    private final DossierStore store;

    DossierHoldings(DossierStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance", LegalBasis.PUBLIC_TASK, EntryKind.RETENTION_CLASS, Keeping.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(
                        PUPIL,
                        DataKind.GUIDANCE,
                        "kind",
                        "happened_on",
                        "sealed_text",
                        "sealed_correction_reason",
                        "confidential")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .exportsPupil(pupil -> Export.of(store.everything(pupil), DossierHoldings::plain))
                .exportsPerson(store::writtenBy)
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(TABLE, store.delete(pupil)));
    }

    private static Export.Row plain(Entry entry) {
        return Export.Row.of(TABLE)
                .with("entry", entry.id().toString())
                .with("version", Integer.toString(entry.version()))
                .with("kind", entry.kind().code())
                .with("happened_on", entry.happenedOn().toString())
                .with("author", entry.author().toString())
                .with("written_at", entry.writtenAt().toString())
                .with("sealed_text", entry.text())
                .with("sealed_correction_reason", entry.correctionReason());
    }
}
