package nl.zorgvuldig.platform.recovery.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Store of letters to parents, by the hash of their code.
@Component
public final class ParentLetterStore {
    public static final String TABLE = "entrance.parent_letter";

    private static final String ADD = """
            insert into entrance.parent_letter (board, code_hash, person, school, made_at, made_by, expires_at)
            values (:board, :hash, :person, :school, :at, :by, :expires)\
            """;
    private static final String COLUMNS = """
            select code_hash, person, school, made_at, expires_at, tries, ended_at, used_at
            from entrance.parent_letter where board = :board\
            """;
    private static final String OF_CODE = COLUMNS + " and code_hash = :hash";
    private static final String HOLD = OF_CODE + " for update";
    private static final String OF_PERSON = COLUMNS + " and person = :person order by made_at, code_hash";
    private static final String LIVING = " and ended_at is null and used_at is null";
    private static final String LIVING_OF = COLUMNS + " and person = any (:people)" + LIVING;
    private static final String HOLD_LIVING = COLUMNS + " and person = :person" + LIVING + " for update";
    private static final String TRY = """
            update entrance.parent_letter set tries = tries + 1
            where board = :board and code_hash = :hash and ended_at is null and used_at is null\
            """;
    private static final String END = """
            update entrance.parent_letter set ended_at = :at
            where board = :board and person = :person and ended_at is null and used_at is null\
            """;
    private static final String USE = """
            update entrance.parent_letter set used_at = :at
            where board = :board and code_hash = :hash and ended_at is null and used_at is null\
            """;
    private static final String END_USELESS = END + " and (tries >= :most or expires_at <= :at)";
    private static final String DELETE = "delete from entrance.parent_letter where board = :board and person = :person";

    private final BoardJdbc jdbc;

    ParentLetterStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when one is still valid, of whichever
    ///     school
    public void add(byte[] hash, PersonId person, SchoolId school, Instant at, Instant expires) {
        jdbc.sql(ADD)
                .param("hash", hash)
                .param("person", person.value())
                .param("school", school.value())
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value())
                .param("expires", Rows.timestamp(expires))
                .update();
    }

    public void end(PersonId person, Instant at) {
        jdbc.sql(END)
                .param("person", person.value())
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// Ends letters that no longer work; valid ones stay.
    void endUseless(PersonId person, Instant at) {
        jdbc.sql(END_USELESS)
                .param("person", person.value())
                .param("at", Rows.timestamp(at))
                .param("most", StoredParentLetter.MOST_TRIES)
                .update();
    }

    /// Whether a letter with this code was printed, also when it no longer works.
    boolean exists(byte[] hash) {
        return jdbc.sql(OF_CODE)
                .param("hash", hash)
                .query((row, n) -> kept(row))
                .optional()
                .isPresent();
    }

    /// The letter, locked for this transaction.
    public Optional<StoredParentLetter> hold(byte[] hash) {
        return jdbc.sql(HOLD).param("hash", hash).query((row, n) -> kept(row)).optional();
    }

    /// Locks valid letters. Letters are locked before accounts, and accounts before address
    /// changes; an import locks accounts first, so there is no deadlock.
    public void holdLiving(PersonId person) {
        jdbc.sql(HOLD_LIVING)
                .param("person", person.value())
                .query((row, n) -> kept(row))
                .list();
    }

    /// Valid letters, whichever school printed them.
    List<StoredParentLetter> listLiving(Collection<PersonId> people) {
        return jdbc.sql(LIVING_OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> kept(row))
                .list();
    }

    public List<StoredParentLetter> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> kept(row))
                .list();
    }

    public void tried(byte[] hash) {
        jdbc.sql(TRY).param("hash", hash).update();
    }

    /// @return number of rows: zero when it was used or ended before
    public int use(byte[] hash, Instant at) {
        return jdbc.sql(USE).param("hash", hash).param("at", Rows.timestamp(at)).update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static StoredParentLetter kept(ResultSet row) throws SQLException {
        return new StoredParentLetter(
                Rows.bytes(row, "code_hash"),
                new PersonId(Rows.uuid(row, "person")),
                new SchoolId(Rows.uuid(row, "school")),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "expires_at"),
                row.getInt("tries"),
                Rows.optionalInstant(row, "ended_at"),
                Rows.optionalInstant(row, "used_at"));
    }
}
