package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.dossier.DocumentStore.TABLE;
import static nl.zorgvuldig.dossier.DocumentStore.WITHDRAWALS;
import static nl.zorgvuldig.holdings.SubjectKind.ACCOUNT_HOLDER;
import static nl.zorgvuldig.holdings.SubjectKind.PUPIL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.holdings.DataKind;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.holdings.LegalBasis;
import nl.zorgvuldig.holdings.Removed;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.springframework.stereotype.Component;

/// The documents about a pupil, with their files. Whoever added or withdrew one learns that they
/// did, not what about whom.
@Component
final class DocumentHoldings implements HoldsPersonalData {
    private final DocumentStore store;
    private final DocumentFiles files;
    private final Work work;
    private final Boards boards;

    DocumentHoldings(DocumentStore store, DocumentFiles files, Work work, Boards boards) {
        this.store = store;
        this.files = files;
        this.work = work;
        this.boards = boards;
    }

    @Override
    public List<Holding> describe() {
        return List.of(
                holding(TABLE, "pupil", DataKind.REFERENCE, PUPIL),
                holding(TABLE, "kind", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "happened_on", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "blob", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "sealed_title", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "sealed_thumbnail", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "sealed_text", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "confidential", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "unfit", DataKind.GUIDANCE, PUPIL),
                holding(TABLE, "added_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(TABLE, "added_at", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(WITHDRAWALS, "pupil", DataKind.REFERENCE, PUPIL),
                holding(WITHDRAWALS, "document", DataKind.REFERENCE, PUPIL),
                holding(WITHDRAWALS, "sealed_reason", DataKind.GUIDANCE, PUPIL),
                holding(WITHDRAWALS, "withdrawn_by", DataKind.ACTIVITY, ACCOUNT_HOLDER),
                holding(WITHDRAWALS, "withdrawn_at", DataKind.ACTIVITY, ACCOUNT_HOLDER));
    }

    private static Holding holding(String table, String column, DataKind kind, SubjectKind subject) {
        return new Holding(
                table,
                column,
                kind,
                subject,
                "dossier.purpose.guidance",
                LegalBasis.PUBLIC_TASK,
                EntryKind.RETENTION_CLASS,
                Keeping.DOSSIER);
    }

    @Override
    public Export export(Subject subject) {
        return boards.program(subject.board()).call(() -> work.read(Act.MAINTAIN, () -> exportNow(subject)));
    }

    private Export exportNow(Subject subject) {
        return switch (subject.kind()) {
            case PUPIL -> ofPupil(subject);
            case GUARDIAN, STAFF, EXPERT, SCHOOL_DOCTOR, APPLICANT, ACCOUNT_HOLDER ->
                store.doneBy(new PersonId(subject.id()));
        };
    }

    private Export ofPupil(Subject subject) {
        PupilId pupil = new PupilId(subject.id());
        try {
            List<Export.Row> rows = new ArrayList<>();
            List<Export.Attachment> attachments = new ArrayList<>();
            for (Document one : store.list(pupil)) {
                rows.add(row(one));
                if (one.unfit().isPresent()) {
                    continue;
                }
                BlobId blob = store.blob(pupil, one.id());
                attachments.add(new Export.Attachment(
                        name(one),
                        one.format().type(),
                        () -> boards.program(subject.board()).call(() -> files.open(pupil, blob))));
            }
            return new Export(rows, attachments);
        } catch (KeyDestroyed closedForEver) {
            return Export.nothing();
        }
    }

    private static String name(Document one) {
        return one.id() + "." + one.format().extension();
    }

    private static Export.Row row(Document one) {
        Export.Row plain = new Export.Row(TABLE, Map.of())
                .with("document", one.id().toString())
                .with("kind", one.kind().code())
                .with("happened_on", one.happenedOn().toString())
                .with("added_by", one.addedBy().toString())
                .with("added_at", one.addedAt().toString())
                .with("sealed_title", one.title());
        Export.Row row = one.unfit()
                .map(reason -> plain.with("unfit", reason.code()))
                .orElseGet(() -> plain.with("file", name(one)));
        return one.withdrawal()
                .map(gone -> row.with("withdrawn_by", gone.by().toString())
                        .with("withdrawn_at", gone.at().toString())
                        .with("sealed_reason", gone.reason()))
                .orElse(row);
    }

    /// Files before rows: what stops halfway is found again by its rows.
    @Override
    public Removed destroy(Subject subject, Keeping keeping) {
        if (subject.kind() != PUPIL || keeping != Keeping.DOSSIER) {
            return Removed.nothing();
        }
        PupilId pupil = new PupilId(subject.id());
        return boards.program(subject.board()).call(() -> {
            work.read(Act.DESTROY, () -> store.blobs(pupil)).forEach(files::delete);
            return work.write(
                    Act.DESTROY,
                    () -> Removed.of(WITHDRAWALS, store.deleteWithdrawals(pupil))
                            .with(Removed.of(TABLE, store.delete(pupil))));
        });
    }
}
