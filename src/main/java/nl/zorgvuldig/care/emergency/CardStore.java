package nl.zorgvuldig.care.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.UnsealFailed;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of cards: versions are added, never changed. Texts are sealed under the key of
/// the pupil's card, each bound to its own version.
@Component
final class CardStore {
    static final String TABLE = "emergency.card_version";
    private static final String ADD = """
            insert into emergency.card_version (board, id, pupil, author, version, route, given_on, written_at,
                recorded_by, sealed_health, sealed_calls)
            values (:board, :id, :pupil, :author, :version, :route, :given, :at, :by, :health, :calls)""";
    private static final String COLUMNS = """
            id, author, version, route, given_on, written_at, recorded_by, sealed_health, sealed_calls
            from emergency.card_version where board = :board and pupil = :pupil
            """;
    private static final String NEWEST = "select distinct on (author) " + COLUMNS + " order by author, version desc";
    private static final String BY_AUTHOR = "select " + COLUMNS + " and author = :author order by version desc";
    private static final String FIND = "select " + COLUMNS + " and id = :id";
    private static final String EVERYTHING = "select " + COLUMNS + " order by written_at, id";
    private static final String LAST = """
            select coalesce(max(version), 0) from emergency.card_version
            where board = :board and pupil = :pupil and author = :author""";
    private static final String PUPILS = "select distinct pupil from emergency.card_version where board = :board";
    private static final String MINE = "select unnest(emergency.my_pupils(:board))";
    private static final String WRITTEN_BY = """
            select id, route, written_at, recorded_by from emergency.card_version
            where board = :board and (recorded_by = :person or author = :person) order by written_at, id""";
    private static final String AUTHORS = """
            select distinct author from emergency.card_version where board = :board and pupil = :pupil""";
    private static final String DELETE = "delete from emergency.card_version where board = :board and pupil = :pupil";
    private static final String DELETE_OF = DELETE + " and author = any(:authors)";

    private final BoardJdbc jdbc;
    private final Vault vault;

    CardStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.EMERGENCY);
    }

    void add(PupilId pupil, CardPart part) {
        sql(ADD, pupil)
                .param("id", part.id())
                .param("author", part.author().value())
                .param("version", part.version())
                .param("route", Codes.of(part.route()))
                .param("given", part.givenOn())
                .param("at", Rows.timestamp(part.writtenAt()))
                .param("by", part.recordedBy().value())
                .param(
                        "health",
                        seal(
                                pupil,
                                part.id(),
                                "sealed_health",
                                part.text().health().joined()))
                .param(
                        "calls",
                        seal(
                                pupil,
                                part.id(),
                                "sealed_calls",
                                EmergencyContact.joined(part.text().calls())))
                .update();
    }

    /// The newest version of each author on the card.
    List<CardPart> list(PupilId pupil) {
        return parts(sql(NEWEST, pupil), pupil);
    }

    /// Every version of one author, newest first.
    List<CardPart> list(PupilId pupil, PersonId author) {
        return parts(sql(BY_AUTHOR, pupil).param("author", author.value()), pupil);
    }

    Optional<CardPart> find(PupilId pupil, UUID id) {
        return parts(sql(FIND, pupil).param("id", id), pupil).stream().findFirst();
    }

    List<CardPart> everything(PupilId pupil) {
        return parts(sql(EVERYTHING, pupil), pupil);
    }

    /// Number of the last version; 0 when there is none.
    int last(PupilId pupil, PersonId author) {
        return Optional.ofNullable(sql(LAST, pupil)
                        .param("author", author.value())
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    /// The pupils who have a card.
    List<PupilId> pupils() {
        return jdbc.sql(PUPILS)
                .query((row, n) -> new PupilId(Rows.uuid(row, "pupil")))
                .list();
    }

    /// Those whose card the database lets the acting person use for the current act.
    List<PupilId> mine() {
        return jdbc.sql(MINE).query(UUID.class).list().stream()
                .map(PupilId::new)
                .toList();
    }

    /// That somebody wrote, and when; without the text and the pupil it is about.
    PersonalDataExport writtenBy(PersonId person) {
        return new PersonalDataExport(jdbc.sql(WRITTEN_BY)
                .param("person", person.value())
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    /// The authors of all kept versions.
    List<PersonId> authors(PupilId pupil) {
        return sql(AUTHORS, pupil)
                .query((row, n) -> new PersonId(Rows.uuid(row, "author")))
                .list();
    }

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    /// Deletes every version of these authors.
    int delete(PupilId pupil, List<PersonId> authors) {
        return sql(DELETE_OF, pupil)
                .param("authors", authors.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /// Without versions of an earlier card, whose key is destroyed: a restored old copy of the
    /// database can contain them.
    private List<CardPart> parts(StatementSpec statement, PupilId pupil) {
        return statement.query((row, n) -> opened(pupil, row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CardPart> opened(PupilId pupil, ResultSet row) throws SQLException {
        try {
            return Optional.of(part(pupil, row));
        } catch (KeyDestroyed | UnsealFailed gone) {
            return Optional.empty();
        }
    }

    private CardPart part(PupilId pupil, ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        return new CardPart(
                id,
                new PersonId(Rows.uuid(row, "author")),
                row.getInt("version"),
                Codes.read(CardInputChannel.class, Rows.text(row, "route")),
                Rows.date(row, "given_on"),
                Rows.instant(row, "written_at"),
                new PersonId(Rows.uuid(row, "recorded_by")),
                new CardText(
                        HealthInformation.split(open(pupil, id, "sealed_health", row)),
                        EmergencyContact.split(open(pupil, id, "sealed_calls", row))));
    }

    private byte[] seal(PupilId pupil, UUID id, String column, String text) {
        return vault.seal(key(pupil), new ValueLocation(TABLE, column, id), text)
                .bytes();
    }

    private String open(PupilId pupil, UUID id, String column, ResultSet row) throws SQLException {
        return vault.open(key(pupil), new ValueLocation(TABLE, column, id), new SealedValue(Rows.bytes(row, column)));
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
