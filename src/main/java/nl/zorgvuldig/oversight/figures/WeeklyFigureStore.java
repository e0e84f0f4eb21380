package nl.zorgvuldig.oversight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores one set of figures per week, as far as the acting person may see them.
@Component
final class WeeklyFigureStore {
    private static final String SINCE = """
            select about, monday, clause, code, amount, amount_of, standing from oversight.week
            where board = :board and about = :about and monday >= :since order by monday, clause, code""";
    private static final String CLEAR = "delete from oversight.week where board = :board and monday = :monday";
    private static final String CLEAR_BEFORE = "delete from oversight.week where board = :board and monday < :before";
    private static final String ADD = """
            insert into oversight.week (board, about, monday, clause, code, amount, amount_of, standing)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BoardJdbc jdbc;
    private final JdbcTemplate batch;

    WeeklyFigureStore(JdbcTemplate batch) {
        this.jdbc = new BoardJdbc(JdbcClient.create(batch));
        this.batch = batch;
    }

    /// Oldest week first.
    List<WeekFigure> list(UUID about, LocalDate since) {
        return jdbc.sql(SINCE)
                .param("about", about)
                .param("since", since)
                .query((row, n) -> week(row))
                .list();
    }

    void replace(LocalDate monday, Collection<WeekFigure> figures) {
        jdbc.sql(CLEAR).param("monday", monday).update();
        batch.batchUpdate(
                ADD,
                figures.stream()
                        .map(figure -> new Object[] {
                            board(),
                            figure.about(),
                            figure.monday(),
                            figure.clause().id(),
                            figure.code(),
                            figure.count(),
                            figure.of(),
                            Codes.of(figure.standing())
                        })
                        .toList());
    }

    void clearBefore(LocalDate monday) {
        jdbc.sql(CLEAR_BEFORE).param("before", monday).update();
    }

    private static UUID board() {
        return Acting.current().board().value();
    }

    private static WeekFigure week(ResultSet row) throws SQLException {
        return new WeekFigure(
                Rows.uuid(row, "about"),
                Rows.date(row, "monday"),
                Clause.find(Rows.text(row, "clause")).orElseThrow(),
                Rows.text(row, "code"),
                row.getLong("amount"),
                row.getLong("amount_of"),
                Codes.read(Standing.class, Rows.text(row, "standing")));
    }

    /// A figure of one week.
    ///
    /// @param about a school, or the board for all of it together
    record WeekFigure(
            UUID about, LocalDate monday, Clause clause, String code, long count, long of, Standing standing) {

        WeekFigure plus(WeekFigure other) {
            return new WeekFigure(
                    about, monday, clause, code, count + other.count, of + other.of, standing.worst(other.standing));
        }
    }
}
