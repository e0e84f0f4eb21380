package nl.zorgvuldig.dossier.record.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.documents.UnfitDocuments.UnfitDocument;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of documents: added and withdrawn, never changed. All data about one is sealed,
/// each value bound to its document.
@Component
public final class DocumentStore {
    static final String TABLE = "dossier.document";
    static final String WITHDRAWALS = "dossier.withdrawal";
    private static final String ADD = """
            insert into dossier.document (board, pupil, id, kind, happened_on, added_by, added_at, format, size, pages, blob,
                sealed_title, sealed_thumbnail, sealed_text, confidential, examined)
            values (:board, :pupil, :id, :kind, :happened_on, :by, :at, :format, :size, :pages, :blob, :title, :thumbnail, :text,
                dossier.confidential(:board, :pupil, :id), true)\
            """;
    private static final String CLASSIFY = """
            update dossier.document set confidential = dossier.confidential(:board, :pupil, :id)
            where board = :board and pupil = :pupil and id = :id\
            """;
    private static final String LIST = """
            select d.id, d.kind, d.happened_on, d.added_by, d.added_at, d.format, d.size, d.pages, d.blob, d.sealed_title,
                d.sealed_thumbnail, d.unfit, w.withdrawn_by, w.withdrawn_at, w.sealed_reason
            from dossier.document d
            left join dossier.withdrawal w on w.board = :board and w.pupil = d.pupil and w.document = d.id
            where d.board = :board and d.pupil = :pupil\
            """;
    private static final String NEWEST_FIRST = " order by d.happened_on desc, d.id desc";
    private static final String ONE = " and d.id = :id";
    private static final String TEXT =
            "select sealed_text from dossier.document where board = :board and pupil = :pupil and"
                    + " id = :id and sealed_text is not null";
    private static final String BLOB =
            "select blob from dossier.document where board = :board and pupil = :pupil and id =" + " :id";
    private static final String BLOBS = "select blob from dossier.document where board = :board and pupil = :pupil";
    private static final String KEPT = "select blob from dossier.document where board = :board and blob = any (:blobs)";
    private static final String WITHDRAW = """
            insert into dossier.withdrawal (board, pupil, document, withdrawn_by, withdrawn_at, sealed_reason)
            values (:board, :pupil, :id, :by, :at, :reason)\
            """;
    private static final String UNEXAMINED = """
            select pupil, id, blob from dossier.document
            where board = :board and not examined and id > :after order by id limit :most\
            """;
    private static final String EXAMINED = """
            update dossier.document set examined = true, unfit = :unfit
            where board = :board and pupil = :pupil and id = :id\
            """;
    private static final String UNFIT = """
            select d.pupil, d.id from dossier.document d
            where d.board = :board and d.unfit is not null and not exists (
                select 1 from dossier.withdrawal w
                where w.board = :board and w.pupil = d.pupil and w.document = d.id)
            order by d.id limit :most\
            """;
    private static final String DONE_BY = """
            select 'added' as what, id as document, kind, added_at as at, added_by as author from dossier.document
            where board = :board and added_by = :author
            union all
            select 'withdrawn', document, '', withdrawn_at, withdrawn_by from dossier.withdrawal
            where board = :board and withdrawn_by = :author order by at, document, what\
            """;
    private static final String DELETE = "delete from dossier.document where board = :board and pupil = :pupil";
    private static final String ERASE = DELETE + " and id = :id returning blob";
    private static final String ERASE_WITHDRAWAL =
            "delete from dossier.withdrawal where board = :board and pupil = :pupil and document = :id";
    private static final String ADDED =
            "select happened_on from dossier.document where board = :board and pupil = :pupil and id = :id and added_at <= :until";
    private static final String DELETE_WITHDRAWALS =
            "delete from dossier.withdrawal where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final DocumentSeals seals;

    DocumentStore(BoardJdbc jdbc, DocumentSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /// @param text the paragraphs of a document shown as text, one per line; blank for none
    void add(PupilId pupil, Document document, BlobId blob, String text) {
        sql(ADD, pupil)
                .param("id", document.id().value())
                .param("kind", document.kind().code())
                .param("happened_on", document.happenedOn())
                .param("by", document.addedBy().value())
                .param("at", Rows.timestamp(document.addedAt()))
                .param("format", document.format().code())
                .param("size", document.size())
                .param("pages", document.pages())
                .param("blob", blob.value())
                .param("title", seals.seal(pupil, document.id(), "sealed_title", document.title()))
                .param(
                        "thumbnail",
                        document.thumbnail()
                                .map(bytes -> seals.seal(pupil, document.id(), "sealed_thumbnail", bytes))
                                .orElse(null))
                .param("text", text.isBlank() ? null : seals.seal(pupil, document.id(), "sealed_text", text))
                .update();
    }

    /// Called after each decision about its confidentiality; without effect for items that are no
    /// document.
    public void classify(PupilId pupil, DossierItemId document) {
        sql(CLASSIFY, pupil).param("id", document.value()).update();
    }

    void withdraw(PupilId pupil, DocumentId document, Document.Withdrawal withdrawal) {
        sql(WITHDRAW, pupil)
                .param("id", document.value())
                .param("by", withdrawal.by().value())
                .param("at", Rows.timestamp(withdrawal.at()))
                .param("reason", seals.seal(pupil, document, "sealed_reason", withdrawal.reason()))
                .update();
    }

    /// A document with the location of its file.
    record Filed(PupilId pupil, DocumentId id, BlobId blob) {}

    /// Those that were not judged by today's rules, in order.
    List<Filed> unexamined(DocumentId after, int most) {
        return jdbc.sql(UNEXAMINED)
                .param("after", after.value())
                .param("most", most)
                .query((row, n) -> new Filed(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new DocumentId(Rows.uuid(row, "id")),
                        new BlobId(Rows.uuid(row, "blob"))))
                .list();
    }

    void examined(Filed document, Optional<FileRejection> unfit) {
        sql(EXAMINED, document.pupil())
                .param("id", document.id().value())
                .param("unfit", unfit.map(FileRejection::code).orElse(null))
                .update();
    }

    /// Those that no longer open and are not withdrawn, of every pupil the current act shows.
    List<UnfitDocument> unfit(int most) {
        return jdbc.sql(UNFIT)
                .param("most", most)
                .query((row, n) ->
                        new UnfitDocument(new PupilId(Rows.uuid(row, "pupil")), new DocumentId(Rows.uuid(row, "id"))))
                .list();
    }

    /// Newest first.
    public List<Document> list(PupilId pupil) {
        return sql(LIST + NEWEST_FIRST, pupil)
                .query((row, n) -> seals.document(pupil, row))
                .list();
    }

    public Optional<Document> find(PupilId pupil, DocumentId id) {
        return sql(LIST + ONE, pupil)
                .param("id", id.value())
                .query((row, n) -> seals.document(pupil, row))
                .optional();
    }

    /// The paragraphs of a document shown as text.
    public List<String> paragraphs(PupilId pupil, DocumentId id) {
        return sql(TEXT, pupil)
                .param("id", id.value())
                .query((row, n) ->
                        seals.text(pupil, id, "sealed_text", row).lines().toList())
                .optional()
                .orElse(List.of());
    }

    public BlobId blob(PupilId pupil, DocumentId id) {
        return new BlobId(
                sql(BLOB, pupil).param("id", id.value()).query(UUID.class).single());
    }

    List<BlobId> blobs(PupilId pupil) {
        return sql(BLOBS, pupil).query(UUID.class).list().stream()
                .map(BlobId::new)
                .toList();
    }

    Set<BlobId> kept(Collection<BlobId> blobs) {
        Set<BlobId> kept = new HashSet<>();
        jdbc.sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> kept.add(new BlobId(id)));
        return kept;
    }

    /// That somebody added or withdrew documents, and when; not their content, nor whose they are.
    PersonalDataExport doneBy(PersonId author) {
        return new PersonalDataExport(jdbc.sql(DONE_BY)
                .param("author", author.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// Removes a document, and that it was withdrawn.
    ///
    /// @return its file, to be deleted after this is committed
    public Optional<BlobId> erase(PupilId pupil, DocumentId id) {
        sql(ERASE_WITHDRAWAL, pupil).param("id", id.value()).update();
        return sql(ERASE, pupil)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(BlobId::new);
    }

    /// The day of a document that was there at a moment; nothing is opened.
    public Optional<LocalDate> day(PupilId pupil, DocumentId id, Instant at) {
        return sql(ADDED, pupil)
                .param("id", id.value())
                .param("until", Rows.timestamp(at))
                .query(LocalDate.class)
                .optional();
    }

    int deleteWithdrawals(PupilId pupil) {
        return sql(DELETE_WITHDRAWALS, pupil).update();
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
