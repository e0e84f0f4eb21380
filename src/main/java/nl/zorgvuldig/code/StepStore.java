package nl.zorgvuldig.code;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Who was told of which version, and when, in the database.
@Component
final class StepStore {
    static final String TABLE = "code.step";

    private static final String ALL =
            "select person, code, version, step, taken_on from code.step where board = :board";
    private static final String OF_PERSON = ALL + " and person = :person order by taken_on, code, version, step";
    private static final String TAKE = """
            insert into code.step (board, person, code, version, step, route, taken_on)
            values (:board, :person, :code, :version, :step, :route, :on)
            on conflict (board, person, code, version, step) do nothing""";
    private static final String DELETE = "delete from code.step where board = :board and person = :person";

    private final BoardJdbc jdbc;

    StepStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// By which way somebody was told.
    enum Route {
        MAIL,
        /// Only on their page: no address is known.
        SCREEN
    }

    Map<PersonId, List<StepTaken>> list() {
        Map<PersonId, List<StepTaken>> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            all.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new ArrayList<>())
                    .add(taken(row));
        });
        return all;
    }

    List<StepTaken> list(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> taken(row))
                .list();
    }

    /// 1 for who takes it; 0 when it was taken before.
    int take(PersonId person, CodeVersion what, Step step, Route route, LocalDate on) {
        return jdbc.sql(TAKE)
                .param("person", person.value())
                .param("code", what.code().value())
                .param("version", what.version())
                .param("step", Codes.of(step))
                .param("route", Codes.of(route))
                .param("on", on)
                .update();
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static StepTaken taken(ResultSet row) throws SQLException {
        return new StepTaken(
                new CodeId(Rows.uuid(row, "code")),
                row.getInt("version"),
                Codes.read(Step.class, Rows.text(row, "step")),
                Rows.date(row, "taken_on"));
    }
}
