package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.DocumentStore.TABLE;
import static nl.zorgvuldig.dossier.DocumentStore.WITHDRAWALS;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.DeclaredHoldings;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holdings;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.ProgramWork;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import org.springframework.stereotype.Component;

/// The documents about a pupil, with their files. Whoever added or withdrew one learns that they
/// did, not what about whom.
@Component
final class DocumentHoldings extends DeclaredHoldings {
    private final DocumentStore store;
    private final DocumentFiles files;

    DocumentHoldings(DocumentStore store, DocumentFiles files, ProgramWork program) {
        super(program);
        this.store = store;
        this.files = files;
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
                        Keeping.DOSSIER,
                        pupil -> Removed.of(WITHDRAWALS, store.deleteWithdrawals(pupil))
                                .with(Removed.of(TABLE, store.delete(pupil))))
                .filesFirst(subject -> store.blobs(new PupilId(subject.id())), files::delete);
    }

    private Export ofPupil(PupilId pupil) {
        BoardId board = Acting.current().board();
        List<Export.Row> rows = new ArrayList<>();
        List<Export.Attachment> attachments = new ArrayList<>();
        for (Document document : store.list(pupil)) {
            rows.add(row(document));
            if (document.unfit().isPresent()) {
                continue;
            }
            BlobId blob = store.blob(pupil, document.id());
            attachments.add(new Export.Attachment(
                    name(document), document.format().type(), () -> asProgram(board, () -> files.open(pupil, blob))));
        }
        return new Export(rows, attachments);
    }

    private static String name(Document document) {
        return document.id() + "." + document.format().extension();
    }

    private static Export.Row row(Document document) {
        Export.Row plain = Export.Row.of(TABLE)
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
