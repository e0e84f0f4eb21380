package nl.zorgvuldig.school.personnel.departures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Ended employments that were carried out, in the database.
@Component
final class DepartureStore {
    static final String TABLE = "personnel.departure";
    private static final String PUT = """
            insert into personnel.departure (board, person, last_day, carried_out_at)
            values (:board, :person, :last, :at)
            on conflict (board, person) do update
            set last_day = excluded.last_day, carried_out_at = excluded.carried_out_at""";
    private static final String LIST = "select person, last_day from personnel.departure where board = :board";
    private static final String DELETE = "delete from personnel.departure where board = :board and person = :person";

    private final BoardJdbc jdbc;

    DepartureStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void put(PersonId person, LocalDate last, Instant at) {
        jdbc.sql(PUT)
                .param("person", person.value())
                .param("last", last)
                .param("at", Rows.timestamp(at))
                .update();
    }

    /// The last day of everybody for whom an end was carried out.
    Map<PersonId, LocalDate> list() {
        Map<PersonId, LocalDate> days = new HashMap<>();
        jdbc.sql(LIST).query(row -> {
            days.put(new PersonId(Rows.uuid(row, "person")), Rows.date(row, "last_day"));
        });
        return days;
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }
}
