package nl.zorgvuldig.images.filming.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.filming.FilmingEvent;
import nl.zorgvuldig.images.filming.FilmingFile;
import nl.zorgvuldig.images.filming.FilmingId;
import nl.zorgvuldig.images.filming.FilmingRequest;
import nl.zorgvuldig.images.filming.FilmingState;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.OvertakenException;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Requests to film in the database, with their events in columns ([FilmingRow]). The texts of the
/// parent and the head are sealed under the key of the child of the parent who asked.
@Component
public final class FilmingStore implements CaseTables<FilmingFile, FilmingEvent> {
    static final String TABLE = "filming.request";

    private static final String COLUMNS = """
            select id, pupil, guardian, school, group_id, on_day, asked_at, state, decided_at, decided_by,
                sealed_what, sealed_words
            from filming.request where board = :board\
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String HOLD = FIND + " for update";
    private static final String OF_GUARDIAN = COLUMNS + " and guardian = :person order by on_day desc, id";
    private static final String OF_PUPIL = COLUMNS + " and pupil = :pupil order by on_day, id";
    private static final String MINE = COLUMNS + " and on_day >= :since order by on_day desc, id";
    private static final String ASKED = COLUMNS + " and state = 'asked' order by on_day, id";
    private static final String OPEN = COLUMNS + " and state in ('asked', 'permitted') order by on_day, id";
    private static final String ADD = """
            insert into filming.request (board, id, pupil, guardian, school, group_id, on_day, asked_at, state, sealed_what)
            values (:board, :id, :pupil, :guardian, :school, :group, :day, :at, 'asked', :what)\
            """;
    private static final String CHANGE = """
            update filming.request set state = :state, decided_at = :at, decided_by = :by,
                sealed_words = coalesce(:words, sealed_words)
            where board = :board and id = :id and state = :from\
            """;
    private static final String DELETE = "delete from filming.request where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    FilmingStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Optional<FilmingFile> find(FilmingId id) {
        return find(FIND, id);
    }

    @Override
    public Optional<FilmingFile> reread(FilmingFile file) {
        return find(FIND, file.id());
    }

    @Override
    public Optional<FilmingFile> hold(FilmingFile file) {
        return find(HOLD, file.id());
    }

    private Optional<FilmingFile> find(String statement, FilmingId id) {
        return jdbc.sql(statement)
                .param("id", id.value())
                .query((row, n) -> file(row))
                .optional();
    }

    public List<FilmingFile> listOf(PersonId guardian) {
        return jdbc.sql(OF_GUARDIAN)
                .param("person", guardian.value())
                .query((row, n) -> file(row))
                .list();
    }

    List<FilmingFile> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> file(row))
                .list();
    }

    /// All requests visible to the acting person, from a day on.
    public List<FilmingFile> list(LocalDate since) {
        return jdbc.sql(MINE).param("since", since).query((row, n) -> file(row)).list();
    }

    /// Undecided requests visible to the acting person.
    List<FilmingFile> listAsked() {
        return jdbc.sql(ASKED).query((row, n) -> file(row)).list();
    }

    public List<FilmingFile> listOpen() {
        return jdbc.sql(OPEN).query((row, n) -> file(row)).list();
    }

    public void add(FilmingRequest request) {
        jdbc.sql(ADD)
                .param("id", request.id().value())
                .param("pupil", request.pupil().value())
                .param("guardian", request.guardian().value())
                .param("school", request.school().value())
                .param("group", request.group().value())
                .param("day", request.day())
                .param("at", Rows.timestamp(request.askedAt()))
                .param("what", seal(request, "sealed_what", request.what()))
                .update();
    }

    @Override
    public void add(FilmingFile file, RecordedEvent<FilmingEvent> recorded) {
        FilmingRequest request = file.request();
        FilmingRow row = FilmingRow.of(file.with(recorded));
        int changed = jdbc.sql(CHANGE)
                .param("id", request.id().value())
                .param("from", Codes.of(file.state()))
                .param("state", Codes.of(row.state()))
                .param("at", Rows.timestamp(row.decidedAt().orElseThrow()))
                .param("by", row.decidedBy().orElseThrow().value())
                .param(
                        "words",
                        recorded.event()
                                .said()
                                .map(words -> seal(request, "sealed_words", words))
                                .orElse(null),
                        Types.BINARY)
                .update();
        if (changed == 0) {
            throw new OvertakenException();
        }
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private FilmingFile file(ResultSet row) throws SQLException {
        FilmingId id = new FilmingId(Rows.uuid(row, "id"));
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        LocalDate day = Rows.date(row, "on_day");
        FilmingRequest request = new FilmingRequest(
                id,
                pupil,
                new PersonId(Rows.uuid(row, "guardian")),
                new SchoolId(Rows.uuid(row, "school")),
                new GroupId(Rows.uuid(row, "group_id")),
                day,
                Rows.instant(row, "asked_at"),
                open(pupil, id, "sealed_what", Rows.bytes(row, "sealed_what")));
        FilmingRow happened = new FilmingRow(
                Codes.read(FilmingState.class, Rows.text(row, "state")),
                Rows.optionalInstant(row, "decided_at"),
                Rows.optionalUuid(row, "decided_by").map(PersonId::new),
                Optional.ofNullable(row.getBytes("sealed_words")).map(words -> open(pupil, id, "sealed_words", words)));
        return new FilmingFile(request, happened.history(day));
    }

    private byte[] seal(FilmingRequest request, String column, String text) {
        return vault.seal(
                        key(request.pupil()),
                        new ValueLocation(TABLE, column, request.id().value()),
                        text)
                .bytes();
    }

    /// The opened text; blank when its key was just destroyed.
    private String open(PupilId pupil, FilmingId id, String column, byte[] sealed) {
        try {
            return vault.open(key(pupil), new ValueLocation(TABLE, column, id.value()), new SealedValue(sealed));
        } catch (KeyDestroyed gone) {
            return "";
        }
    }

    private static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
