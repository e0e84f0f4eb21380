package nl.zorgvuldig.dossier.record.entries;

import static nl.zorgvuldig.dossier.record.entries.DossierStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Entries about a pupil, in every version. Whoever wrote one learns that they did, not what about
/// whom.
@Component
final class DossierHoldings extends DeclaredHoldings {
    private final DossierStore store;

    DossierHoldings(DossierStore store, SystemWork program) {
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
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "version_key")
                .columns(
                        PUPIL,
                        DataKind.GUIDANCE,
                        "kind",
                        "happened_on",
                        "sealed_text",
                        "sealed_correction_reason",
                        "confidential")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .exportsPupil(pupil -> PersonalDataExport.of(store.everything(pupil), DossierHoldings::plain))
                .exportsPerson(store::writtenBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(Entry entry) {
        return PersonalDataExport.Row.of(TABLE)
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
