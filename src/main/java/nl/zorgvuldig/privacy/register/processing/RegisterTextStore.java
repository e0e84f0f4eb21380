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

/// Stores the texts written for the register. Rows are added, and never changed.
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

    public int add(DataController controller, Instant at) {
        return mine(ADD_CONTROLLER, at)
                .param("version", controller.version())
                .param("address", controller.address())
                .param("number", controller.number())
                .param("phone", controller.phone())
                .param("joint", controller.joint())
                .param("security", controller.security())
                .update();
    }

    /// The newest text of each activity.
    public Map<String, ProcessingActivityText> texts() {
        Map<String, ProcessingActivityText> all = new HashMap<>();
        jdbc.sql(LIST_TEXTS)
                .query((row, n) -> text(row))
                .list()
                .forEach(activityText -> all.put(activityText.activity(), activityText));
        return all;
    }

    public int add(ProcessingActivityText text, Instant at) {
        return mine(ADD_TEXT, at)
                .param("activity", text.activity())
                .param("version", text.version())
                .param("recipients", text.recipients())
                .param("transfers", text.transfers())
                .param("measures", text.measures())
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
