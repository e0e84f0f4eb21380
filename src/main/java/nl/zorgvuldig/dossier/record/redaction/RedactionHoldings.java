package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.dossier.record.redaction.RedactionStore.TABLE;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.UUID;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.entries.ClosedVersion;
import nl.zorgvuldig.dossier.record.entries.ClosedVersionStore;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// That items about a pupil were erased or rewritten, and why, and what was incorrect in them. Whoever did it or wrote
/// it
/// learns that they did, not about whom.
@Component
final class RedactionHoldings extends DeclaredHoldings {
    private final RedactionStore store;
    private final RectificationStore rewritten;
    private final ClosedVersionStore closed;

    RedactionHoldings(
            RedactionStore store, RectificationStore rewritten, ClosedVersionStore closed, SystemWork program) {
        super(program);
        this.store = store;
        this.rewritten = rewritten;
        this.closed = closed;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece", "request")
                .columns(PUPIL, DataKind.GUIDANCE, "happened_on", "versions", "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "erased_by", "erased_at")
                .table(RectificationStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece", "request")
                .columns(PUPIL, DataKind.GUIDANCE, "version", "happened_on", "ground")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "rectified_by", "rectified_at")
                .table(ClosedVersionStore.TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "piece", "version_key")
                .columns(
                        PUPIL,
                        DataKind.GUIDANCE,
                        "version",
                        "kind",
                        "happened_on",
                        "sealed_text",
                        "sealed_correction_reason",
                        "kept_until")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "author", "written_at")
                .exportsPupil(pupil -> PersonalDataExport.of(store.list(pupil), RedactionHoldings::plain))
                .exportsPupil(pupil -> PersonalDataExport.of(rewritten.list(pupil), RedactionHoldings::plain))
                .exportsPupil(pupil -> PersonalDataExport.of(closed.everything(pupil), RedactionHoldings::plain))
                .exportsPerson(store::doneBy)
                .exportsPerson(rewritten::doneBy)
                .exportsPerson(closed::writtenBy)
                .destroysOfPupil(
                        RetentionPurpose.DOSSIER,
                        pupil -> RemovedRows.of(TABLE, store.delete(pupil))
                                .with(RemovedRows.of(RectificationStore.TABLE, rewritten.delete(pupil)))
                                .with(RemovedRows.of(ClosedVersionStore.TABLE, closed.delete(pupil))));
    }

    private static PersonalDataExport.Row plain(Rectification rectification) {
        return PersonalDataExport.Row.of(RectificationStore.TABLE)
                .with("piece", rectification.piece().toString())
                .with("version", Integer.toString(rectification.version()))
                .with("happened_on", rectification.happenedOn().toString())
                .with("rectified_by", rectification.by().toString())
                .with("rectified_at", rectification.at().toString())
                .with("ground", rectification.ground().code())
                .with("request", rectification.request().map(UUID::toString));
    }

    private static PersonalDataExport.Row plain(ClosedVersion closed) {
        return PersonalDataExport.Row.of(ClosedVersionStore.TABLE)
                .with("piece", closed.entry().id().toString())
                .with("version", Integer.toString(closed.entry().version()))
                .with("kind", closed.entry().kind().code())
                .with("happened_on", closed.entry().happenedOn().toString())
                .with("author", closed.entry().author().toString())
                .with("written_at", closed.entry().writtenAt().toString())
                .with("sealed_text", closed.entry().text())
                .with("sealed_correction_reason", closed.entry().correctionReason())
                .with("kept_until", closed.until().toString());
    }

    private static PersonalDataExport.Row plain(Redaction redaction) {
        return PersonalDataExport.Row.of(TABLE)
                .with("piece", redaction.piece().toString())
                .with("happened_on", redaction.happenedOn().toString())
                .with("versions", Integer.toString(redaction.versions()))
                .with("erased_by", redaction.by().toString())
                .with("erased_at", redaction.at().toString())
                .with("ground", redaction.ground().code())
                .with("request", redaction.request().map(UUID::toString));
    }
}
