package nl.zorgvuldig.school.personnel.items;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelSeals;
import nl.zorgvuldig.school.personnel.items.UnfitStaffDocuments.UnfitStaffDocument;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Items of personnel dossiers in the database: added and closed, never changed. Items whose key is
/// destroyed are absent.
@Component
public final class PersonnelItemStore {
    public static final String TABLE = "personnel.piece";
    public static final String WITHDRAWALS = "personnel.withdrawal";
    private static final String ADD = """
            insert into personnel.piece (board, person, id, kind, keeping, happened_on, added_by, added_at, format, size, pages,
                blob, sealed_text, sealed_words, examined)
            values (:board, :person, :id, :kind, :keeping, :happened_on, :by, :at, :format, :size, :pages, :blob, :text, :words, true)\
            """;
    private static final String UNLESS_THERE = " on conflict (board, person, id) do nothing";
    private static final String LIST = """
            select p.id, p.kind, p.happened_on, p.added_by, p.added_at, p.format, p.size, p.pages, p.blob, p.sealed_text,
                p.keeping, p.unfit, w.withdrawn_by, w.withdrawn_at, w.sealed_reason
            from personnel.piece p
            left join personnel.withdrawal w on w.board = :board and w.person = p.person and w.piece = p.id
            where p.board = :board and p.person = :person\
            """;
    private static final String NEWEST_FIRST = " order by p.happened_on desc, p.id desc";
    private static final String ONE = " and p.id = :id";
    private static final String WORDS =
            "select sealed_words, keeping from personnel.piece where board = :board and person ="
                    + " :person and id = :id and sealed_words is not null";
    private static final String KNOWN = """
            select id from personnel.piece
            where board = :board and person = any (:people) and id = any (:ids)\
            """;
    private static final String BLOBS =
            "select blob from personnel.piece where board = :board and person = :person and keeping"
                    + " = :keeping and blob is not null";
    private static final String KEPT = "select blob from personnel.piece where board = :board and blob = any (:blobs)";
    private static final String UNEXAMINED = """
            select person, id, keeping, blob from personnel.piece
            where board = :board and not examined and id > :after order by id limit :most\
            """;
    private static final String EXAMINED = """
            update personnel.piece set examined = true, unfit = :unfit
            where board = :board and person = :person and id = :id\
            """;
    private static final String UNFIT = """
            select p.person, p.id from personnel.piece p
            where p.board = :board and p.unfit is not null and not exists (
                select 1 from personnel.withdrawal w
                where w.board = :board and w.person = p.person and w.piece = p.id)
            order by p.id limit :most\
            """;
    private static final String WITHDRAW = """
            insert into personnel.withdrawal (board, person, piece, withdrawn_by, withdrawn_at, sealed_reason)
            values (:board, :person, :id, :by, :at, :reason)\
            """;
    private static final String DELETE =
            "delete from personnel.piece where board = :board and person = :person and keeping =" + " :keeping";
    private static final String DELETE_WITHDRAWALS = """
            delete from personnel.withdrawal w where w.board = :board and w.person = :person and exists (
                select 1 from personnel.piece p where p.board = :board and p.person = w.person and p.id = w.piece
                  and p.keeping = :keeping)\
            """;

    private final BoardJdbc jdbc;
    private final PersonnelSeals seals;
    private final PersonnelItemRows rows;

    PersonnelItemStore(BoardJdbc jdbc, PersonnelSeals seals, PersonnelItemRows rows) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.rows = rows;
    }

    /// @param words the paragraphs of a document that is shown as text, one per line; blank for
    ///     none
    public void add(PersonId employee, PersonnelItem piece, String words) {
        insert(ADD, employee, piece, words);
    }

    /// Does nothing when the item already exists.
    public void addOnce(PersonId employee, PersonnelItem piece) {
        insert(ADD + UNLESS_THERE, employee, piece, "");
    }

    private void insert(String statement, PersonId employee, PersonnelItem piece, String words) {
        PersonnelDossierPart part = piece.kind().part();
        Optional<PersonnelItem.Attachment> file = piece.attachment();
        sql(statement, employee)
                .param("id", piece.id().value())
                .param("kind", piece.kind().code())
                .param("keeping", part.keeping().code())
                .param("happened_on", piece.happenedOn())
                .param("by", piece.addedBy().value())
                .param("at", Rows.timestamp(piece.addedAt()))
                .param(
                        "format",
                        file.map(attachment -> attachment.format().code()).orElse(null))
                .param("size", file.map(PersonnelItem.Attachment::size).orElse(null))
                .param("pages", file.map(PersonnelItem.Attachment::pages).orElse(null))
                .param("blob", file.map(attachment -> attachment.blob().value()).orElse(null))
                .param("text", seals.seal(employee, part, TABLE, "sealed_text", piece.id(), piece.text()))
                .param(
                        "words",
                        words.isBlank() ? null : seals.seal(employee, part, TABLE, "sealed_words", piece.id(), words))
                .update();
    }

    void withdraw(PersonId employee, PersonnelItem piece, PersonnelItem.Withdrawal withdrawal) {
        sql(WITHDRAW, employee)
                .param("id", piece.id().value())
                .param("by", withdrawal.by().value())
                .param("at", Rows.timestamp(withdrawal.at()))
                .param(
                        "reason",
                        seals.seal(
                                employee,
                                piece.kind().part(),
                                WITHDRAWALS,
                                "sealed_reason",
                                piece.id(),
                                withdrawal.reason()))
                .update();
    }

    /// Items, newest first.
    public List<PersonnelItem> list(PersonId employee) {
        return sql(LIST + NEWEST_FIRST, employee).query((row, n) -> rows.read(employee, row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<PersonnelItem> find(PersonId employee, PersonnelItemId id) {
        return sql(LIST + ONE, employee)
                .param("id", id.value())
                .query((row, n) -> rows.read(employee, row))
                .optional()
                .flatMap(found -> found);
    }

    /// The paragraphs of a document that is shown as text.
    List<String> words(PersonId employee, PersonnelItemId id) {
        return sql(WORDS, employee)
                .param("id", id.value())
                .query((row, n) -> seals.open(
                                employee,
                                PersonnelDossierPart.of(Rows.text(row, "keeping")),
                                TABLE,
                                "sealed_words",
                                id,
                                Rows.bytes(row, "sealed_words"))
                        .lines()
                        .toList())
                .optional()
                .orElse(List.of());
    }

    /// The ids among these that exist.
    public Set<UUID> known(Collection<PersonId> people, Collection<PersonnelItemId> ids) {
        return new HashSet<>(jdbc.sql(KNOWN)
                .param("people", array(people.stream().map(PersonId::value)))
                .param("ids", array(ids.stream().map(PersonnelItemId::value)))
                .query(UUID.class)
                .list());
    }

    Set<BlobId> kept(Collection<BlobId> blobs) {
        Set<BlobId> kept = new HashSet<>();
        jdbc.sql(KEPT)
                .param("blobs", array(blobs.stream().map(BlobId::value)))
                .query(UUID.class)
                .list()
                .forEach(id -> kept.add(new BlobId(id)));
        return kept;
    }

    private static UUID[] array(Stream<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    public List<BlobId> blobs(PersonId employee, PersonnelDossierPart part) {
        return sql(BLOBS, employee).param("keeping", part.keeping().code()).query(UUID.class).list().stream()
                .map(BlobId::new)
                .toList();
    }

    /// A document with the location of its file.
    record Filed(PersonId employee, PersonnelItemId id, PersonnelDossierPart part, BlobId blob) {}

    /// Documents not yet examined by the current rules, in order.
    List<Filed> unexamined(PersonnelItemId after, int most) {
        return jdbc.sql(UNEXAMINED)
                .param("after", after.value())
                .param("most", most)
                .query((row, n) -> new Filed(
                        new PersonId(Rows.uuid(row, "person")),
                        new PersonnelItemId(Rows.uuid(row, "id")),
                        PersonnelDossierPart.of(Rows.text(row, "keeping")),
                        new BlobId(Rows.uuid(row, "blob"))))
                .list();
    }

    void examined(Filed document, Optional<FileRejection> unfit) {
        sql(EXAMINED, document.employee())
                .param("id", document.id().value())
                .param("unfit", unfit.map(FileRejection::code).orElse(null))
                .update();
    }

    /// Documents that can no longer be opened and are not closed, of everybody visible under the
    /// current act.
    List<UnfitStaffDocument> unfit(int most) {
        return jdbc.sql(UNFIT)
                .param("most", most)
                .query((row, n) -> new UnfitStaffDocument(
                        new PersonId(Rows.uuid(row, "person")), new PersonnelItemId(Rows.uuid(row, "id"))))
                .list();
    }

    public int deleteWithdrawals(PersonId employee, PersonnelDossierPart part) {
        return sql(DELETE_WITHDRAWALS, employee)
                .param("keeping", part.keeping().code())
                .update();
    }

    public int delete(PersonId employee, PersonnelDossierPart part) {
        return sql(DELETE, employee).param("keeping", part.keeping().code()).update();
    }

    private StatementSpec sql(String statement, PersonId employee) {
        return jdbc.sql(statement).param("person", employee.value());
    }
}
