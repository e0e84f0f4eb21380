package nl.zorgvuldig.exchange.grounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Stores the board's decisions about grounds: added, never changed.
@Component
public final class LegalGroundStore {
    public static final String TABLE = "exchange.ground_decision";
    private static final String ADD = """
            insert into exchange.ground_decision (board, ground, step, choice, decided_on, words, set_by, set_at)
            values (:board, :ground, :step, :choice, :on, :words, :by, :at)""";
    private static final String LIST = """
            select ground, step, choice, decided_on, words, set_by, set_at from exchange.ground_decision
            where board = :board order by ground, step""";

    private final BoardJdbc jdbc;

    LegalGroundStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(LegalGroundDecision decision) {
        jdbc.sql(ADD)
                .param("ground", decision.ground().code())
                .param("step", decision.step())
                .param("choice", decision.choice().code())
                .param("on", decision.on())
                .param("words", decision.words())
                .param("by", decision.by().value())
                .param("at", Rows.timestamp(decision.at()))
                .update();
    }

    /// By ground, oldest first.
    List<LegalGroundDecision> list() {
        return jdbc.sql(LIST).query((row, n) -> decision(row)).list();
    }

    private static LegalGroundDecision decision(ResultSet row) throws SQLException {
        return new LegalGroundDecision(
                LegalGround.find(Rows.text(row, "ground")).orElseThrow(),
                row.getInt("step"),
                Codes.read(LegalGroundDecision.Choice.class, Rows.text(row, "choice")),
                Rows.date(row, "decided_on"),
                Rows.text(row, "words"),
                new PersonId(Rows.uuid(row, "set_by")),
                Rows.instant(row, "set_at"));
    }
}
