package nl.zorgvuldig.dossier.record.viewpoints;

import static nl.zorgvuldig.dossier.record.viewpoints.ViewpointStore.TABLE;
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
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Views of parents and pupils on the content of a dossier. Whoever gave or filed one learns that
/// they did, not what about whom.
@Component
final class ViewpointHoldings extends DeclaredHoldings {
    private final ViewpointStore store;

    ViewpointHoldings(ViewpointStore store, SystemWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.view",
                        LegalBasis.LEGAL_DUTY,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "given_by", "given_on", "recorded_by", "recorded_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text", "confidential")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), ViewpointHoldings::plain))
                .exportsPerson(store::doneBy)
                .destroysOfPupil(RetentionPurpose.DOSSIER, pupil -> RemovedRows.of(TABLE, store.delete(pupil)));
    }

    private static PersonalDataExport.Row plain(Viewpoint view) {
        return PersonalDataExport.Row.of(TABLE)
                .with("piece", view.piece().toString())
                .with("version", Integer.toString(view.version()))
                .with("given_by", view.by().toString())
                .with("given_on", view.givenOn().toString())
                .with("recorded_by", view.recordedBy().toString())
                .with("recorded_at", view.recordedAt().toString())
                .with("sealed_text", view.text());
    }
}
