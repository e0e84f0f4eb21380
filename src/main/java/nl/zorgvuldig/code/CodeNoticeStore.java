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
final class CodeNoticeStore {
    static final String TABLE = "code.step";

    private static final String ALL =
            "select person, code, version, step, taken_on from code.step where board = :board";
    private static final String OF_PERSON = ALL + " and person = :person order by taken_on, code, version, step";
    private static final String ADD = """
            insert into code.step (board, person, code, version, step, route, taken_on)
            values (:board, :person, :code, :version, :step, :route, :on)
            on conflict (board, person, code, version, step) do nothing""";
    private static final String DELETE = "delete from code.step where board = :board and person = :person";

    private final BoardJdbc jdbc;

    CodeNoticeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// By which way somebody was told.
    enum Route {
        MAIL,
        /// Only on their page: no address is known.
        SCREEN
    }

    Map<PersonId, List<SentCodeNotice>> list() {
        Map<PersonId, List<SentCodeNotice>> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            all.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new ArrayList<>())
                    .add(sent(row));
        });
        return all;
    }

    List<SentCodeNotice> list(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> sent(row))
                .list();
    }

    /// @return 1 for who makes the row and must send, 0 when somebody did before
    int add(PersonId person, CodeVersion what, CodeNotice notice, Route route, LocalDate on) {
        return jdbc.sql(ADD)
                .param("person", person.value())
                .param("code", what.code().value())
                .param("version", what.version())
                .param("step", Codes.of(notice))
                .param("route", Codes.of(route))
                .param("on", on)
                .update();
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static SentCodeNotice sent(ResultSet row) throws SQLException {
        return new SentCodeNotice(
                new CodeId(Rows.uuid(row, "code")),
                row.getInt("version"),
                Codes.read(CodeNotice.class, Rows.text(row, "step")),
                Rows.date(row, "taken_on"));
    }
}
