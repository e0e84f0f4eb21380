package nl.zorgvuldig.dossier.record.drafts;

import static nl.zorgvuldig.dossier.record.drafts.SavedDraftStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.drafts.SavedDraftStore.Written;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Drafts about a pupil. Whoever has one learns that they do, not what about whom.
@Component
final class SavedDraftHoldings extends DeclaredHoldings {
    private final SavedDraftStore store;

    SavedDraftHoldings(SavedDraftStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.draft",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "person", "saved_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_fields")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), SavedDraftHoldings::plain))
                .exportsPerson(store::savedBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(Written draft) {
        return PersonalDataExport.Row.of(TABLE)
                .with("person", draft.person().toString())
                .with("saved_at", draft.draft().savedAt().toString())
                .with("sealed_fields", draft.draft().written());
    }
}
