package nl.zorgvuldig.privacy.breaches.affected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.privacy.breaches.AffectedSelection;
import nl.zorgvuldig.privacy.breaches.BreachId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores the searches of the audit log for a breach and the pupils they found.
@Component
public final class AffectedPupilStore {
    public static final String SELECTIONS = "breaches.selection";
    public static final String TABLE = "breaches.affected";

    private static final String LIST_SELECTIONS = """
            select id, actor, from_at, until_at, lines, pupils, taken_by, taken_at from breaches.selection
            where board = :board and breach = :breach order by taken_at, id""";
    private static final String ADD_SELECTION = """
            insert into breaches.selection (board, breach, id, actor, from_at, until_at, lines, pupils, taken_by, taken_at)
            values (:board, :breach, :id, :actor, :from, :until, :lines, :pupils, :by, :at)
            on conflict (board, breach, id) do nothing""";
    private static final String LIST = """
            select breach, pupil, selection, school, people from breaches.affected
            where board = :board and breach = :breach order by school, pupil""";
    private static final String ADD = """
            insert into breaches.affected (board, breach, pupil, selection, school)
            values (:board, :breach, :pupil, :selection, :school)
            on conflict (board, breach, pupil) do nothing""";
    private static final String COUNT =
            "select count(*) from breaches.affected where board = :board and breach = :breach";
    private static final String OF_PUPIL = """
            select breach, pupil, selection, school, people from breaches.affected
            where board = :board and pupil = :pupil order by breach""";
    private static final String LOOKED = """
            update breaches.affected set people = :people
            where board = :board and breach = :breach and pupil = :pupil""";
    private static final String DELETE_PUPIL = "delete from breaches.affected where board = :board and pupil = :pupil";
    private static final String DELETE = "delete from breaches.affected where board = :board and breach = :breach";
    private static final String DELETE_SELECTIONS =
            "delete from breaches.selection where board = :board and breach = :breach";

    private final BoardJdbc jdbc;

    AffectedPupilStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<AffectedSelection> listSelections(BreachId breach) {
        return of(LIST_SELECTIONS, breach).query((row, n) -> selection(row)).list();
    }

    /// Adds a search and the pupils it found; a pupil found by an earlier search stays with that
    /// one.
    public int add(BreachId breach, AffectedSelection selection, List<SchoolCareer> found) {
        int added = of(ADD_SELECTION, breach)
                .param("id", selection.id())
                .param("actor", selection.actor().value())
                .param("from", Rows.timestamp(selection.from()))
                .param("until", Rows.timestamp(selection.until()))
                .param("lines", selection.lines())
                .param("pupils", selection.pupils())
                .param("by", selection.by().value())
                .param("at", Rows.timestamp(selection.at()))
                .update();
        if (added == 1) {
            found.forEach(pupil -> add(breach, selection.id(), pupil));
        }
        return added;
    }

    private void add(BreachId breach, UUID selection, SchoolCareer pupil) {
        of(ADD, breach)
                .param("pupil", pupil.pupil().value())
                .param("selection", selection)
                .param("school", pupil.keeper().value())
                .update();
    }

    public List<AffectedPupil> list(BreachId breach) {
        return of(LIST, breach).query((row, n) -> affected(row)).list();
    }

    /// Records how many people the program found to inform about this pupil's data.
    public void looked(AffectedPupil pupil, int people) {
        of(LOOKED, pupil.breach())
                .param("pupil", pupil.pupil().value())
                .param("people", people)
                .update();
    }

    public int count(BreachId breach) {
        return of(COUNT, breach).query(Integer.class).single();
    }

    public List<AffectedPupil> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> affected(row))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_PUPIL).param("pupil", pupil.value()).update();
    }

    public int delete(BreachId breach) {
        return of(DELETE, breach).update() + of(DELETE_SELECTIONS, breach).update();
    }

    private static AffectedPupil affected(ResultSet row) throws SQLException {
        return new AffectedPupil(
                new BreachId(Rows.uuid(row, "breach")),
                new PupilId(Rows.uuid(row, "pupil")),
                Rows.uuid(row, "selection"),
                new SchoolId(Rows.uuid(row, "school")),
                Optional.ofNullable(row.getObject("people", Integer.class)));
    }

    private static AffectedSelection selection(ResultSet row) throws SQLException {
        return new AffectedSelection(
                Rows.uuid(row, "id"),
                new PersonId(Rows.uuid(row, "actor")),
                Rows.instant(row, "from_at"),
                Rows.instant(row, "until_at"),
                row.getInt("lines"),
                row.getInt("pupils"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"));
    }

    private StatementSpec of(String statement, BreachId breach) {
        return jdbc.sql(statement).param("breach", breach.value());
    }
}
