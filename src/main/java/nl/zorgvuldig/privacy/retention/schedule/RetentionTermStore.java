package nl.zorgvuldig.privacy.retention.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.ReadableRows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import org.springframework.stereotype.Component;

/// Stores the board's changes to the schedule. Rows are added, and never changed.
@Component
public final class RetentionTermStore {
    public static final String TABLE = "retention.term";

    private static final String LIST = """
            select class, version, amount, unit, ground, set_by, set_at from retention.term
            where board = :board order by class, version""";
    private static final String ADD = """
            insert into retention.term (board, class, version, amount, unit, ground, set_by, set_at)
            values (:board, :class, :version, :amount, :unit, :ground, :by, :at)
            on conflict (board, class, version) do nothing""";
    private static final String SET_BY = """
            select class, version, set_by, set_at from retention.term
            where board = :board and set_by = :person order by set_at, class, version""";

    private final BoardJdbc jdbc;

    RetentionTermStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Every change there was, per class the oldest first.
    public List<RetentionTermChange> list() {
        return jdbc.sql(LIST).query((row, n) -> change(row)).list();
    }

    /// @return whether this version was not there yet
    public boolean add(RetentionTermChange change) {
        return jdbc.sql(ADD)
                        .param("class", change.code())
                        .param("version", change.version())
                        .param("amount", change.term().amount())
                        .param("unit", Codes.of(change.term().unit()))
                        .param("ground", change.ground())
                        .param("by", change.by().value())
                        .param("at", Rows.timestamp(change.at()))
                        .update()
                == 1;
    }

    public PersonalDataExport setBy(UUID person) {
        return new PersonalDataExport(jdbc.sql(SET_BY)
                .param("person", person)
                .query((row, n) -> ReadableRows.of(TABLE, row))
                .list());
    }

    private static RetentionTermChange change(ResultSet row) throws SQLException {
        return new RetentionTermChange(
                Rows.text(row, "class"),
                row.getInt("version"),
                new RetentionTerm(row.getInt("amount"), Codes.read(RetentionTerm.Unit.class, Rows.text(row, "unit"))),
                Rows.text(row, "ground"),
                new PersonId(Rows.uuid(row, "set_by")),
                Rows.instant(row, "set_at"));
    }
}
