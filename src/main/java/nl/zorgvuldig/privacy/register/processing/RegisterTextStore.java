package nl.zorgvuldig.privacy.register.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.privacy.register.DataController;
import nl.zorgvuldig.privacy.register.ProcessingActivityText;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What was written in the register, in the database. Rows are added, and never changed.
@Component
public final class RegisterTextStore {
    public static final String CONTROLLER = "register.controller";
    public static final String TEXT = "register.text";

    private static final String FIND_CONTROLLER = """
            select version, address, number, phone, joint, security from register.controller
            where board = :board order by version desc limit 1""";
    private static final String ADD_CONTROLLER = """
            insert into register.controller (board, version, address, number, phone, joint, security, written_by, written_at)
            values (:board, :version, :address, :number, :phone, :joint, :security, :by, :at)
            on conflict (board, version) do nothing""";
    private static final String LIST_TEXTS = """
            select activity, version, recipients, transfers, measures from register.text
            where board = :board order by activity, version""";
    private static final String ADD_TEXT = """
            insert into register.text (board, activity, version, recipients, transfers, measures, written_by, written_at)
            values (:board, :activity, :version, :recipients, :transfers, :measures, :by, :at)
            on conflict (board, activity, version) do nothing""";
    private final BoardJdbc jdbc;

    RegisterTextStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public DataController controller() {
        return jdbc.sql(FIND_CONTROLLER)
                .query((row, n) -> new DataController(
                        row.getInt("version"),
                        Rows.text(row, "address"),
                        Rows.text(row, "number"),
                        Rows.text(row, "phone"),
                        Rows.text(row, "joint"),
                        Rows.text(row, "security")))
                .optional()
                .orElse(DataController.NONE);
    }

    public int add(DataController one, Instant at) {
        return mine(ADD_CONTROLLER, at)
                .param("version", one.version())
                .param("address", one.address())
                .param("number", one.number())
                .param("phone", one.phone())
                .param("joint", one.joint())
                .param("security", one.security())
                .update();
    }

    /// The newest of each activity.
    public Map<String, ProcessingActivityText> texts() {
        Map<String, ProcessingActivityText> all = new HashMap<>();
        jdbc.sql(LIST_TEXTS).query((row, n) -> text(row)).list().forEach(one -> all.put(one.activity(), one));
        return all;
    }

    public int add(ProcessingActivityText one, Instant at) {
        return mine(ADD_TEXT, at)
                .param("activity", one.activity())
                .param("version", one.version())
                .param("recipients", one.recipients())
                .param("transfers", one.transfers())
                .param("measures", one.measures())
                .update();
    }

    private static ProcessingActivityText text(ResultSet row) throws SQLException {
        return new ProcessingActivityText(
                Rows.text(row, "activity"),
                row.getInt("version"),
                Rows.text(row, "recipients"),
                Rows.text(row, "transfers"),
                Rows.text(row, "measures"));
    }

    private StatementSpec mine(String statement, Instant at) {
        return jdbc.sql(statement)
                .param("by", Acting.current().person().value())
                .param("at", Rows.timestamp(at));
    }
}
