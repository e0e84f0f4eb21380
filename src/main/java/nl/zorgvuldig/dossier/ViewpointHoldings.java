package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.ViewpointStore.TABLE;
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

/// What parents and pupils think of what stands in a dossier. Whoever gave or filed it learns that
/// they did, not what about whom.
@Component
final class ViewpointHoldings extends DeclaredHoldings {
    private final ViewpointStore store;

    ViewpointHoldings(ViewpointStore store, ProgramWork program) {
        super(program);
        this.store = store;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.view", LegalBasis.LEGAL_DUTY, EntryKind.RETENTION_CLASS, Keeping.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "given_by", "given_on", "recorded_by", "recorded_at")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_text", "confidential")
                .exportsPupil(pupil -> Export.of(store.list(pupil), ViewpointHoldings::plain))
                .exportsPerson(store::doneBy)
                .destroysOfPupil(Keeping.DOSSIER, pupil -> Removed.of(TABLE, store.delete(pupil)));
    }

    private static Export.Row plain(Viewpoint view) {
        return Export.Row.of(TABLE)
                .with("piece", view.piece().toString())
                .with("version", Integer.toString(view.version()))
                .with("given_by", view.by().toString())
                .with("given_on", view.givenOn().toString())
                .with("recorded_by", view.recordedBy().toString())
                .with("recorded_at", view.recordedAt().toString())
                .with("sealed_text", view.text());
    }
}
