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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of cards: versions are added, never changed. What to know and whom to call are
/// apart, each under a key of its own and bound to its own version.
@Component
final class CardStore {
    static final String TABLE = "emergency.card_version";
    static final String CALLS = "emergency.call_version";
    private static final String ADD = """
            insert into emergency.card_version (board, id, pupil, author, version, route, given_on, written_at,
                recorded_by, sealed_health, to_be_weighed)
            values (:board, :id, :pupil, :author, :version, :route, :given, :at, :by, :health, true)""";
    private static final String ADD_CALLS = """
            insert into emergency.call_version (board, id, pupil, author, version, route, given_on, written_at,
                recorded_by, sealed_calls)
            values (:board, :id, :pupil, :author, :version, :route, :given, :at, :by, :calls)""";
    /// What one can read of each version: what to know, whom to call, or both.
    private static final String VERSIONS = """
            select id, coalesce(h.author, c.author) as author, coalesce(h.version, c.version) as version,
                coalesce(h.route, c.route) as route, coalesce(h.given_on, c.given_on) as given_on,
                coalesce(h.written_at, c.written_at) as written_at, coalesce(h.recorded_by, c.recorded_by) as recorded_by,
                h.sealed_health, c.sealed_calls, coalesce(c.earlier_key, false) as earlier_key
            from (select * from emergency.card_version where board = :board and pupil = :pupil) h
            full join (select * from emergency.call_version where board = :board and pupil = :pupil) c using (id)
            """;
    private static final String EVERYTHING = VERSIONS + " order by 6, 1";
    private static final String BY_AUTHOR = VERSIONS + " where coalesce(h.author, c.author) = :author order by 3 desc";
    private static final String FIND = VERSIONS + " where id = :id";
    private static final String LAST = """
            select coalesce(max(version), 0) from (
                select version from emergency.card_version
                where board = :board and pupil = :pupil and author = :author
                union all
                select version from emergency.call_version
                where board = :board and pupil = :pupil and author = :author) v""";
    private static final String FROM_BEFORE = """
            select not to_be_weighed from emergency.card_version
            where board = :board and pupil = :pupil and author = :author order by version desc limit 1""";
    private static final String PUPILS = """
            select pupil from emergency.card_version where board = :board
            union select pupil from emergency.call_version where board = :board
            union select pupil from emergency.opening where board = :board""";
    private static final String NEWEST_WORDS = """
            select distinct on (h.pupil, h.author) h.pupil, h.author, h.id, h.written_at,
                h.to_be_weighed and not exists (
                    select 1 from emergency.call_version c
                    where c.board = h.board and c.pupil = h.pupil and c.author = h.author
                      and c.version > h.version) as to_be_weighed,
                n.card, n.needed, n.decided_at
            from emergency.card_version h
            left join lateral (
                select m.card, m.needed, m.decided_at from emergency.necessity m
                where m.board = h.board and m.pupil = h.pupil and m.author = h.author
                order by m.decided_at desc, m.id desc limit 1) n on true
            where h.board = :board
            order by h.pupil, h.author, h.version desc""";
    private static final String MINE = "select unnest(emergency.my_pupils(:board))";
    private static final String WRITTEN_BY = """
            select id, route, written_at, recorded_by from emergency.card_version
            where board = :board and (recorded_by = :person or author = :person)
            union select id, route, written_at, recorded_by from emergency.call_version
            where board = :board and (recorded_by = :person or author = :person) order by written_at, id""";
    private static final String DELETE = "delete from emergency.card_version where board = :board and pupil = :pupil";
    private static final String DELETE_OF = DELETE + " and author = any(:authors)";
    private static final String DELETE_CALLS =
            "delete from emergency.call_version where board = :board and pupil = :pupil";
    private static final String EARLIER_KEY = """
            select id, pupil, sealed_calls from emergency.call_version where board = :board and earlier_key
            order by pupil, id""";
    private static final String SEAL_ANEW = """
            update emergency.call_version set sealed_calls = :calls, earlier_key = false
            where board = :board and id = :id and earlier_key""";

    private static final Logger LOG = LoggerFactory.getLogger(CardStore.class);

    private final BoardJdbc jdbc;
    private final Vault vault;

    CardStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// The key of what to know.
    static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.EMERGENCY);
    }

    /// The key of whom to call.
    static KeyName callsKey(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.EMERGENCY_CALLS);
    }

    /// Adds a version; a part without content has no row, but whom to call always has one, for that
    /// nobody is called any more.
    void add(PupilId pupil, CardPart part) {
        if (!part.text().health().blank()) {
            version(ADD, pupil, part)
                    .param("health", sealed(pupil, part.id(), part.text().health()))
                    .update();
        }
        if (!part.bySchool()) {
            version(ADD_CALLS, pupil, part)
                    .param("calls", sealed(pupil, part.id(), part.text().calls()))
                    .update();
        }
    }

    private StatementSpec version(String statement, PupilId pupil, CardPart part) {
        return sql(statement, pupil)
                .param("id", part.id())
                .param("author", part.author().value())
                .param("version", part.version())
                .param("route", Codes.of(part.route()))
                .param("given", part.givenOn())
                .param("at", Rows.timestamp(part.writtenAt()))
                .param("by", part.recordedBy().value());
    }

    private byte[] sealed(PupilId pupil, UUID id, HealthInformation health) {
        return vault.seal(key(pupil), new ValueLocation(TABLE, "sealed_health", id), health.joined())
                .bytes();
    }

    private byte[] sealed(PupilId pupil, UUID id, List<EmergencyContact> calls) {
        return vault.seal(callsKey(pupil), new ValueLocation(CALLS, "sealed_calls", id), EmergencyContact.joined(calls))
                .bytes();
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

    /// Whether somebody's last words are from before head and support coordinator read them.
    boolean fromBefore(PupilId pupil, PersonId author) {
        return sql(FROM_BEFORE, pupil)
                .param("author", author.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
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

    /// The newest words to know of each author on every card of the board, and what was decided about
    /// them. Opens nothing. System account only.
    List<CardWords> newestWords() {
        return jdbc.sql(NEWEST_WORDS)
                .query((row, n) -> new CardWords(
                        new PupilId(Rows.uuid(row, "pupil")),
                        new PersonId(Rows.uuid(row, "author")),
                        Rows.uuid(row, "id"),
                        Rows.instant(row, "written_at"),
                        row.getBoolean("to_be_weighed"),
                        Rows.optionalUuid(row, "card").isEmpty()
                                ? Optional.empty()
                                : Optional.of(new CardWords.Decision(
                                        Rows.uuid(row, "card"),
                                        row.getBoolean("needed"),
                                        Rows.instant(row, "decided_at")))))
                .list();
    }

    /// Seals anew whom to call, where it still has the key of what to know; of one pupil, or of all.
    /// May be interrupted and repeated. System account only.
    void giveCallsTheirKey(Optional<PupilId> only) {
        jdbc
                .sql(EARLIER_KEY)
                .query((row, n) -> new EarlierCalls(
                        Rows.uuid(row, "id"),
                        new PupilId(Rows.uuid(row, "pupil")),
                        new SealedValue(Rows.bytes(row, "sealed_calls"))))
                .list()
                .stream()
                .filter(calls ->
                        only.filter(pupil -> !pupil.equals(calls.pupil)).isEmpty())
                .forEach(this::giveOwnKey);
    }

    private void giveOwnKey(EarlierCalls calls) {
        try {
            List<EmergencyContact> open = EmergencyContact.split(
                    vault.open(key(calls.pupil), new ValueLocation(TABLE, "sealed_calls", calls.id), calls.sealed));
            vault.create(List.of(callsKey(calls.pupil)));
            jdbc.sql(SEAL_ANEW)
                    .param("id", calls.id)
                    .param("calls", sealed(calls.pupil, calls.id, open))
                    .update();
        } catch (KeyDestroyed | UnsealFailed gone) {
            LOG.info("whom to call in {} went with the key of its card", calls.id);
        }
    }

    private record EarlierCalls(UUID id, PupilId pupil, SealedValue sealed) {}

    int delete(PupilId pupil) {
        return sql(DELETE, pupil).update();
    }

    /// Deletes every version of these authors.
    int delete(PupilId pupil, List<PersonId> authors) {
        return sql(DELETE_OF, pupil)
                .param("authors", authors.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    int deleteCalls(PupilId pupil) {
        return sql(DELETE_CALLS, pupil).update();
    }

    /// Without what can be opened no more: a restored old copy of the database can contain versions
    /// whose key is destroyed.
    private List<CardPart> parts(StatementSpec statement, PupilId pupil) {
        return statement.query((row, n) -> part(pupil, row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<CardPart> part(PupilId pupil, ResultSet row) throws SQLException {
        UUID id = Rows.uuid(row, "id");
        Optional<String> health = open(row, "sealed_health", key(pupil), new ValueLocation(TABLE, "sealed_health", id));
        Optional<String> calls = row.getBoolean("earlier_key")
                ? open(row, "sealed_calls", key(pupil), new ValueLocation(TABLE, "sealed_calls", id))
                : open(row, "sealed_calls", callsKey(pupil), new ValueLocation(CALLS, "sealed_calls", id));
        if (health.isEmpty() && calls.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CardPart(
                id,
                new PersonId(Rows.uuid(row, "author")),
                row.getInt("version"),
                Codes.read(CardInputChannel.class, Rows.text(row, "route")),
                Rows.date(row, "given_on"),
                Rows.instant(row, "written_at"),
                new PersonId(Rows.uuid(row, "recorded_by")),
                new CardText(
                        health.map(HealthInformation::split).orElse(HealthInformation.NOTHING),
                        calls.map(EmergencyContact::split).orElseGet(List::of))));
    }

    private Optional<String> open(ResultSet row, String column, KeyName key, ValueLocation place) throws SQLException {
        byte[] sealed = row.getBytes(column);
        if (sealed == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(vault.open(key, place, new SealedValue(sealed)));
        } catch (KeyDestroyed | UnsealFailed gone) {
            return Optional.empty();
        }
    }

    private StatementSpec sql(String statement, PupilId pupil) {
        return jdbc.sql(statement).param("pupil", pupil.value());
    }
}
