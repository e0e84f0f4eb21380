package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.dossier.record.documents.DocumentStore.TABLE;
import static nl.zorgvuldig.dossier.record.documents.DocumentStore.WITHDRAWALS;
import static nl.zorgvuldig.platform.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.platform.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.holdings.DataKind;
import nl.zorgvuldig.platform.holdings.DeclaredHoldings;
import nl.zorgvuldig.platform.holdings.Holdings;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.holdings.SystemWork;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import org.springframework.stereotype.Component;

/// Documents about a pupil, with their files. Whoever added or withdrew one learns that they did,
/// not what about whom.
@Component
final class DocumentHoldings extends DeclaredHoldings {
    private final DocumentStore store;
    private final DocumentFiles files;

    DocumentHoldings(DocumentStore store, DocumentFiles files, SystemWork program) {
        super(program);
        this.store = store;
        this.files = files;
    }

    @Override
    protected Holdings declare() {
        return Holdings.keptFor(
                        "dossier.purpose.guidance",
                        LegalBasis.PUBLIC_TASK,
                        EntryKind.RETENTION_CLASS,
                        RetentionPurpose.DOSSIER)
                .table(TABLE)
                .columns(PUPIL, DataKind.REFERENCE, "pupil")
                .columns(
                        PUPIL,
                        DataKind.GUIDANCE,
                        "kind",
                        "happened_on",
                        "blob",
                        "sealed_title",
                        "sealed_thumbnail",
                        "sealed_text",
                        "confidential",
                        "unfit")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "added_by", "added_at")
                .table(WITHDRAWALS)
                .columns(PUPIL, DataKind.REFERENCE, "pupil", "document")
                .columns(PUPIL, DataKind.GUIDANCE, "sealed_reason")
                .columns(ACCOUNT_HOLDER, DataKind.ACTIVITY, "withdrawn_by", "withdrawn_at")
                .exportsPupil(this::ofPupil)
                .exportsPerson(store::doneBy)
                .destroysOfPupil(
                        RetentionPurpose.DOSSIER,
                        pupil -> RemovedRows.of(WITHDRAWALS, store.deleteWithdrawals(pupil))
                                .with(RemovedRows.of(TABLE, store.delete(pupil))))
                .filesFirst(subject -> store.blobs(new PupilId(subject.id())), files::delete);
    }

    private PersonalDataExport ofPupil(PupilId pupil) {
        BoardId board = Acting.current().board();
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        List<PersonalDataExport.Attachment> attachments = new ArrayList<>();
        for (Document document : store.list(pupil)) {
            rows.add(row(document));
            if (document.unfit().isPresent()) {
                continue;
            }
            BlobId blob = store.blob(pupil, document.id());
            attachments.add(new PersonalDataExport.Attachment(
                    name(document), document.format().type(), () -> asProgram(board, () -> files.open(pupil, blob))));
        }
        return new PersonalDataExport(rows, attachments);
    }

    private static String name(Document document) {
        return document.id() + "." + document.format().extension();
    }

    private static PersonalDataExport.Row row(Document document) {
        PersonalDataExport.Row plain = PersonalDataExport.Row.of(TABLE)
                .with("document", document.id().toString())
                .with("kind", document.kind().code())
                .with("happened_on", document.happenedOn().toString())
                .with("added_by", document.addedBy().toString())
                .with("added_at", document.addedAt().toString())
                .with("sealed_title", document.title());
        return document.unfit()
                .map(reason -> plain.with("unfit", reason.code()))
                .orElseGet(() -> plain.with("file", name(document)))
                .with("withdrawn_by", document.withdrawal().map(Document.Withdrawal::by))
                .with("withdrawn_at", document.withdrawal().map(Document.Withdrawal::at))
                .with("sealed_reason", document.withdrawal().map(Document.Withdrawal::reason));
    }
}
