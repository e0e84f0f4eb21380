package nl.zorgvuldig.platform.recovery.addresses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Milestones;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Seconded;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Store of address changes.
@Component
public final class AddressChangeStore {
    public static final String TABLE = "entrance.address_change";

    private static final String ADD = """
            insert into entrance.address_change
                (board, id, person, way, letter_hash, school, seen, sealed_email, before_hash, language,
                 confirm_hash, stop_hash, asked_at, asked_by, waits_until, expires_at)
            values (:board, :id, :person, :way, :letter, :school, :seen, :email, :before, :language, :confirm, :stop,
                 :at, :by, :waits, :expires)""";
    private static final String ADD_UNLESS_ONE_RUNS = ADD + " on conflict do nothing";
    private static final String COLUMNS = """
            select id, person, way, letter_hash, school, seen, sealed_email, before_hash, language, asked_at, asked_by,
                waits_until, expires_at, confirmed_at, seconded_at, seconded_by, stopped_at, done_at
            from entrance.address_change where board = :board""";
    private static final String BY_CONFIRM = COLUMNS + " and confirm_hash = :hash for update";
    private static final String BY_STOP = COLUMNS + " and stop_hash = :hash";
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String HOLD = FIND + " for update";
    private static final String OF_PERSON = COLUMNS + " and person = :person order by asked_at, id";
    private static final String RUNNING = COLUMNS + " and stopped_at is null and done_at is null order by asked_at, id";
    private static final String RUNNING_OF =
            COLUMNS + " and stopped_at is null and done_at is null and person = any(:people)";
    private static final String CONFIRM = """
            update entrance.address_change set confirmed_at = :at
            where board = :board and id = :id and confirmed_at is null and stopped_at is null and done_at is null""";
    private static final String SECOND = """
            update entrance.address_change set seconded_at = :at, seconded_by = :by
            where board = :board and id = :id and seconded_at is null and stopped_at is null and done_at is null""";
    private static final String STOP = """
            update entrance.address_change set stopped_at = :at, stopped_by = :by, sealed_email = null
            where board = :board and id = :id and stopped_at is null and done_at is null""";
    private static final String DONE = """
            update entrance.address_change set done_at = :at, sealed_email = null
            where board = :board and id = :id and stopped_at is null and done_at is null""";
    private static final String DELETE =
            "delete from entrance.address_change where board = :board and person = :person";

    private final BoardJdbc jdbc;

    AddressChangeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// The hashes of the links of a change.
    ///
    /// @param stop for the previous address, when there is one
    record Links(byte[] confirm, Optional<byte[]> stop) {}

    void add(AddressChange change, Links links) {
        adding(ADD, change)
                .param("confirm", links.confirm())
                .param("stop", links.stop().orElse(null), Types.BINARY)
                .update();
    }

    /// Adds a change by a file, which needs no link to confirm it.
    ///
    /// @return whether no other change is pending
    boolean addUnlessOneRuns(AddressChange change, byte[] stop) {
        return adding(ADD_UNLESS_ONE_RUNS, change)
                        .param("confirm", null, Types.BINARY)
                        .param("stop", stop)
                        .update()
                == 1;
    }

    private StatementSpec adding(String statement, AddressChange change) {
        @Nullable Object letter = change.origin() instanceof Origin.Letter(byte[] code) ? code : null;
        @Nullable Object seen = change.origin() instanceof Origin.School each ? code(each.seen()) : null;
        return one(statement, change.id())
                .param("person", change.person().value())
                .param("way", way(change.origin()))
                .param("letter", letter, Types.BINARY)
                .param("school", school(change.origin()).map(SchoolId::value).orElse(null), Types.OTHER)
                .param("seen", seen, Types.VARCHAR)
                .param("email", change.email().orElseThrow().bytes())
                .param("before", change.before().orElse(null), Types.BINARY)
                .param("language", change.language().tag())
                .param("at", Rows.timestamp(change.asked()))
                .param("by", change.by().value())
                .param("waits", Rows.timestamp(change.waits()))
                .param("expires", Rows.timestamp(change.expires()));
    }

    private static String way(Origin origin) {
        return switch (origin) {
            case Origin.Letter _ -> "letter";
            case Origin.School _ -> "school";
            case Origin.File _ -> "file";
        };
    }

    private static Optional<SchoolId> school(Origin origin) {
        return switch (origin) {
            case Origin.Letter _ -> Optional.empty();
            case Origin.School seenAtSchool -> seenAtSchool.school();
            case Origin.File(var school) -> Optional.of(school);
        };
    }

    private static String code(IdentityDocument seen) {
        return seen.name().toLowerCase(Locale.ROOT);
    }

    Optional<AddressChange> holdByConfirm(byte[] hash) {
        return jdbc.sql(BY_CONFIRM)
                .param("hash", hash)
                .query((row, n) -> change(row))
                .optional();
    }

    /// Finds a change by its stop link, also one that is over.
    Optional<AddressChange> findByStop(byte[] hash) {
        return jdbc.sql(BY_STOP)
                .param("hash", hash)
                .query((row, n) -> change(row))
                .optional();
    }

    Optional<AddressChange> find(UUID id) {
        return one(FIND, id).query((row, n) -> change(row)).optional();
    }

    /// Locks a pending change only: one that is over is never changed.
    Optional<AddressChange> hold(UUID id) {
        return one(HOLD, id).query((row, n) -> change(row)).optional();
    }

    public List<AddressChange> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> change(row))
                .list();
    }

    List<AddressChange> listRunning() {
        return jdbc.sql(RUNNING).query((row, n) -> change(row)).list();
    }

    List<AddressChange> listRunning(Collection<PersonId> people) {
        return jdbc.sql(RUNNING_OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> change(row))
                .list();
    }

    void confirm(UUID id, Instant at) {
        one(CONFIRM, id).param("at", Rows.timestamp(at)).update();
    }

    /// @return number of rows: zero when it was over, or somebody else approved it first
    public int second(UUID id, PersonId by, Instant at) {
        return one(SECOND, id)
                .param("at", Rows.timestamp(at))
                .param("by", by.value())
                .update();
    }

    /// @param by who stopped it; when the owner of the previous address did, the person of the
    ///     account
    void stop(UUID id, PersonId by, Instant at) {
        one(STOP, id).param("at", Rows.timestamp(at)).param("by", by.value()).update();
    }

    void done(UUID id, Instant at) {
        one(DONE, id).param("at", Rows.timestamp(at)).update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static AddressChange change(ResultSet row) throws SQLException {
        return new AddressChange(
                Rows.uuid(row, "id"),
                new PersonId(Rows.uuid(row, "person")),
                origin(row),
                Optional.ofNullable(row.getBytes("sealed_email")).map(SealedValue::new),
                Optional.ofNullable(row.getBytes("before_hash")),
                Language.find(Rows.text(row, "language")).orElse(Language.DUTCH),
                Rows.instant(row, "asked_at"),
                new PersonId(Rows.uuid(row, "asked_by")),
                Rows.instant(row, "waits_until"),
                Rows.instant(row, "expires_at"),
                new Milestones(
                        Rows.optionalInstant(row, "confirmed_at"),
                        seconded(row),
                        Rows.optionalInstant(row, "stopped_at"),
                        Rows.optionalInstant(row, "done_at")));
    }

    private static Optional<Seconded> seconded(ResultSet row) throws SQLException {
        Optional<Instant> at = Rows.optionalInstant(row, "seconded_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Seconded(at.orElseThrow(), new PersonId(Rows.uuid(row, "seconded_by"))));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        Optional<SchoolId> school = Rows.optionalUuid(row, "school").map(SchoolId::new);
        return switch (Rows.text(row, "way")) {
            case "letter" -> new Origin.Letter(Rows.bytes(row, "letter_hash"));
            case "file" -> new Origin.File(school.orElseThrow());
            default ->
                new Origin.School(
                        school, IdentityDocument.valueOf(Rows.text(row, "seen").toUpperCase(Locale.ROOT)));
        };
    }

    private StatementSpec one(String statement, UUID id) {
        return jdbc.sql(statement).param("id", id);
    }
}
