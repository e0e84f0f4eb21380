package nl.zorgvuldig.platform.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of the secret addresses of calendars, as keyed hashes. A person keeps their own;
/// the system account finds one by its hash.
@Component
final class CalendarFeedStore {
    static final String TABLE = "calendar.feed";
    private static final String FIND =
            "select version, made_at, fetched_on from calendar.feed where board = :board and person = :person";
    private static final String FIND_PERSON =
            "select person from calendar.feed where board = :board and code_hash = :hash";
    private static final String LIST_PEOPLE = "select person from calendar.feed where board = :board order by person";
    private static final String ADD = """
            insert into calendar.feed (board, person, version, code_hash, made_at)
            values (:board, :person, 1, :hash, :at)""";
    private static final String RENEW = """
            update calendar.feed set code_hash = :hash, made_at = :at, version = version + 1, fetched_on = null
            where board = :board and person = :person and version = :version""";
    private static final String FETCHED = """
            update calendar.feed set fetched_on = :today
            where board = :board and code_hash = :hash and (fetched_on is null or fetched_on < :today)""";
    private static final String DELETE = "delete from calendar.feed where board = :board and person = :person";

    private final BoardJdbc jdbc;

    CalendarFeedStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CalendarFeed> find(PersonId person) {
        return list(person).stream().findFirst();
    }

    /// One at most.
    List<CalendarFeed> list(PersonId person) {
        return sql(FIND, person)
                .query((row, n) -> new CalendarFeed(
                        row.getInt("version"),
                        Rows.instant(row, "made_at"),
                        Optional.ofNullable(row.getObject("fetched_on", LocalDate.class))))
                .list();
    }

    /// Whose address this is.
    Optional<PersonId> findPerson(byte[] hash) {
        return jdbc.sql(FIND_PERSON)
                .param("hash", hash)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .optional();
    }

    /// Everybody who has an address.
    List<PersonId> listPeople() {
        return jdbc.sql(LIST_PEOPLE)
                .query((row, n) -> new PersonId(Rows.uuid(row, "person")))
                .list();
    }

    void add(PersonId person, byte[] hash, Instant at) {
        sql(ADD, person).param("hash", hash).param("at", Rows.timestamp(at)).update();
    }

    /// @param version that is renewed
    /// @return 0 when it was renewed or ended meanwhile
    int renew(PersonId person, int version, byte[] hash, Instant at) {
        return sql(RENEW, person)
                .param("version", version)
                .param("hash", hash)
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// Remembers that it was read, once a day.
    void fetched(byte[] hash, LocalDate today) {
        jdbc.sql(FETCHED).param("hash", hash).param("today", today).update();
    }

    int delete(PersonId person) {
        return sql(DELETE, person).update();
    }

    private StatementSpec sql(String statement, PersonId person) {
        return jdbc.sql(statement).param("person", person.value());
    }
}
