package nl.zorgvuldig.conduct.codes.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.conduct.codes.ConductCodeId;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Notices by person and version, with their dates, in the database.
@Component
public final class ConductCodeNoticeStore {
    public static final String TABLE = "code.step";

    private static final String ALL =
            "select person, code, version, step, taken_on from code.step where board = :board";
    private static final String OF_PERSON = ALL + " and person = :person order by taken_on, code, version, step";
    private static final String ADD = """
            insert into code.step (board, person, code, version, step, route, taken_on)
            values (:board, :person, :code, :version, :step, :route, :on)
            on conflict (board, person, code, version, step) do nothing""";
    private static final String DELETE = "delete from code.step where board = :board and person = :person";

    private final BoardJdbc jdbc;

    ConductCodeNoticeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Channel by which somebody was notified.
    public enum Route {
        MAIL,
        /// Only on their page: no address is known.
        SCREEN
    }

    public Map<PersonId, List<SentNotice>> list() {
        Map<PersonId, List<SentNotice>> all = new HashMap<>();
        jdbc.sql(ALL).query(row -> {
            all.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new ArrayList<>())
                    .add(sent(row));
        });
        return all;
    }

    public List<SentNotice> list(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> sent(row))
                .list();
    }

    /// @return 1 when the row is new and its maker must send, 0 when it existed
    public int add(PersonId person, ConductCodeVersion what, ConductCodeNotice notice, Route route, LocalDate on) {
        return jdbc.sql(ADD)
                .param("person", person.value())
                .param("code", what.code().value())
                .param("version", what.version())
                .param("step", Codes.of(notice))
                .param("route", Codes.of(route))
                .param("on", on)
                .update();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }

    private static SentNotice sent(ResultSet row) throws SQLException {
        return new SentNotice(
                new ConductCodeId(Rows.uuid(row, "code")),
                row.getInt("version"),
                Codes.read(ConductCodeNotice.class, Rows.text(row, "step")),
                Rows.date(row, "taken_on"));
    }

    /// A notice to a person about a version, and its day.
    public record SentNotice(ConductCodeId code, int version, ConductCodeNotice notice, LocalDate on) {}
}
