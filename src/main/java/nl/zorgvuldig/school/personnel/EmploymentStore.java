package nl.zorgvuldig.school.personnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Periods of employment, in the database.
@Component
public final class EmploymentStore {
    static final String TABLE = "personnel.employment";
    private static final String PUT = """
            insert into personnel.employment (board, person, began_on, ended_on, recorded_by, recorded_at)
            values (:board, :person, :from, :until, :by, :at)
            on conflict (board, person) do update
            set began_on = excluded.began_on, ended_on = excluded.ended_on, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at""";
    private static final String END = """
            update personnel.employment
            set ended_on = :last, began_on = least(began_on, :last), recorded_by = :by, recorded_at = :at
            where board = :board and person = :person and ended_on > :last""";
    private static final String COLUMNS =
            "select person, began_on, ended_on from personnel.employment where board = :board";
    private static final String ONE = COLUMNS + " and person = :person";
    private static final String HOLD = ONE + " for update";
    private static final String ENDED = COLUMNS + " and ended_on < :today order by ended_on, person";
    private static final String DELETE = """
            delete from personnel.employment e where e.board = :board and e.person = :person
              and not exists (
                  select 1 from personnel.piece p where p.board = :board and p.person = e.person)
              and not exists (
                  select 1 from personnel.viewpoint v where v.board = :board and v.person = e.person)
              and not exists (
                  select 1 from personnel.hold h where h.board = :board and h.person = e.person)""";

    private final BoardJdbc jdbc;

    EmploymentStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void put(Employment employment, Instant now) {
        jdbc.sql(PUT)
                .param("person", employment.employee().value())
                .param("from", employment.period().from())
                .param("until", employment.period().until())
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(now))
                .update();
    }

    /// Sets the last day when the recorded end is later.
    public void endBy(PersonId employee, LocalDate last, Instant now) {
        jdbc.sql(END)
                .param("person", employee.value())
                .param("last", last)
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(now))
                .update();
    }

    public Optional<Employment> find(PersonId employee) {
        return jdbc.sql(ONE)
                .param("person", employee.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /// Locks the employment, its holds and its parts until the transaction ends.
    ///
    /// @return whether there is such a dossier
    public boolean holdStill(PersonId employee) {
        return jdbc.sql(HOLD)
                .param("person", employee.value())
                .query((row, n) -> read(row))
                .optional()
                .isPresent();
    }

    public List<Employment> list() {
        return jdbc.sql(COLUMNS).query((row, n) -> read(row)).list();
    }

    /// Ended employments, longest ago first.
    public List<Employment> listEnded(LocalDate today) {
        return jdbc.sql(ENDED)
                .param("today", today)
                .query((row, n) -> read(row))
                .list();
    }

    /// Deletes the employment, when nothing else of the dossier is left.
    int delete(PersonId employee) {
        return jdbc.sql(DELETE).param("person", employee.value()).update();
    }

    private static Employment read(ResultSet row) throws SQLException {
        return new Employment(
                new PersonId(Rows.uuid(row, "person")),
                new Period(Rows.date(row, "began_on"), Rows.date(row, "ended_on")));
    }
}
