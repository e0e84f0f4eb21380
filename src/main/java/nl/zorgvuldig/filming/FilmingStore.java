package nl.zorgvuldig.filming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyDestroyed;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Requests to film in the database. What a parent and the head wrote is sealed under the key of
/// the child of who asked.
@Component
final class FilmingStore {
    static final String TABLE = "filming.request";

    private static final String COLUMNS = """
            select id, pupil, guardian, school, group_id, on_day, asked_at, state, decided_at, sealed_what, sealed_words
            from filming.request where board = :board\
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String OF_GUARDIAN = COLUMNS + " and guardian = :person order by on_day desc, id";
    private static final String OF_PUPIL = COLUMNS + " and pupil = :pupil order by on_day, id";
    private static final String MINE = COLUMNS + " and on_day >= :since order by on_day desc, id";
    private static final String ASKED = COLUMNS + " and state = 'asked' order by on_day, id";
    private static final String OPEN = COLUMNS + " and state in ('asked', 'permitted') order by on_day, id";
    private static final String ADD = """
            insert into filming.request (board, id, pupil, guardian, school, group_id, on_day, asked_at, state, sealed_what)
            values (:board, :id, :pupil, :guardian, :school, :group, :day, :at, 'asked', :what)\
            """;
    private static final String STATE = """
            update filming.request set state = :state, decided_at = :at, decided_by = :by,
                sealed_words = coalesce(:words, sealed_words)
            where board = :board and id = :id and state = :from\
            """;
    private static final String CLOSE = """
            update filming.request set state = 'closed'
            where board = :board and id = :id and state = 'permitted'\
            """;
    private static final String DELETE = "delete from filming.request where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    FilmingStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<FilmingRequest> find(FilmingId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> request(row))
                .optional();
    }

    List<FilmingRequest> listOf(PersonId guardian) {
        return jdbc.sql(OF_GUARDIAN)
                .param("person", guardian.value())
                .query((row, n) -> request(row))
                .list();
    }

    List<FilmingRequest> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> request(row))
                .list();
    }

    /// All that the acting person may know of, from a day on.
    List<FilmingRequest> list(LocalDate since) {
        return jdbc.sql(MINE)
                .param("since", since)
                .query((row, n) -> request(row))
                .list();
    }

    /// Those on which nobody decided, of all that the acting person may know of.
    List<FilmingRequest> listAsked() {
        return jdbc.sql(ASKED).query((row, n) -> request(row)).list();
    }

    List<FilmingRequest> listOpen() {
        return jdbc.sql(OPEN).query((row, n) -> request(row)).list();
    }

    void add(FilmingId id, PersonId guardian, SchoolId school, FilmingWish wish, Instant at) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("pupil", wish.pupil().value())
                .param("guardian", guardian.value())
                .param("school", school.value())
                .param("group", wish.group().value())
                .param("day", wish.day())
                .param("at", Rows.timestamp(at))
                .param("what", seal(wish.pupil(), id, "sealed_what", wish.what()))
                .update();
    }

    /// By the acting person.
    ///
    /// @return whether it was in that state
    boolean move(FilmingRequest request, FilmingState to, Optional<String> words, Instant at) {
        return jdbc.sql(STATE)
                        .param("id", request.id().value())
                        .param("from", Codes.of(request.state()))
                        .param("state", Codes.of(to))
                        .param("at", Rows.timestamp(at))
                        .param("by", Acting.current().person().value())
                        .param(
                                "words",
                                words.map(one -> seal(request.pupil(), request.id(), "sealed_words", one))
                                        .orElse(null),
                                Types.BINARY)
                        .update()
                == 1;
    }

    /// After its day. Who decided, and when, stays.
    ///
    /// @return whether it was permitted
    boolean close(FilmingId id) {
        return jdbc.sql(CLOSE).param("id", id.value()).update() == 1;
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private FilmingRequest request(ResultSet row) throws SQLException {
        FilmingId id = new FilmingId(Rows.uuid(row, "id"));
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        return new FilmingRequest(
                id,
                pupil,
                new PersonId(Rows.uuid(row, "guardian")),
                new SchoolId(Rows.uuid(row, "school")),
                new GroupId(Rows.uuid(row, "group_id")),
                Rows.date(row, "on_day"),
                Rows.instant(row, "asked_at"),
                Codes.read(FilmingState.class, Rows.text(row, "state")),
                Rows.optionalInstant(row, "decided_at"),
                open(pupil, id, "sealed_what", row.getBytes("sealed_what")),
                open(pupil, id, "sealed_words", row.getBytes("sealed_words")));
    }

    private byte[] seal(PupilId pupil, FilmingId id, String column, String text) {
        return vault.seal(key(pupil), new Place(TABLE, column, id.value()), text)
                .bytes();
    }

    /// Empty for what is not there, or has just lost its key.
    private String open(PupilId pupil, FilmingId id, String column, byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        try {
            return vault.open(key(pupil), new Place(TABLE, column, id.value()), new Sealed(sealed));
        } catch (KeyDestroyed gone) {
            return "";
        }
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), Keeping.DOSSIER);
    }
}
