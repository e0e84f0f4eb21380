package nl.zorgvuldig.oversight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Stores the last figures, as far as the acting person may see them.
@Component
final class PolicyFigureStore {
    private static final String LIST = """
            select clause, code, about, amount, amount_of, standing, address, taken_at from oversight.figure
            where board = :board order by clause, code, about""";
    private static final String CLEAR =
            "delete from oversight.figure where board = :board and (part = :part or code = any(:codes))";
    private static final String CLEAR_OTHERS =
            "delete from oversight.figure where board = :board and not part in (:parts)";
    private static final String ADD = """
            insert into oversight.figure
                (board, part, clause, code, about, amount, amount_of, standing, address, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final BoardJdbc jdbc;
    private final JdbcTemplate batch;
    private final Locks locks;

    PolicyFigureStore(JdbcTemplate batch, Locks locks) {
        this.jdbc = new BoardJdbc(JdbcClient.create(batch));
        this.batch = batch;
        this.locks = locks;
    }

    List<CountedFigure> list() {
        UUID board = Acting.current().board().value();
        return jdbc.sql(LIST).query((row, n) -> taken(board, row)).list();
    }

    /// Locks the figures of this board until the transaction ends.
    void lock() {
        locks.alone("figures");
    }

    /// Replaces the figures of one part of the program, also those counted under a former name of
    /// the part: a code belongs to one part.
    void replace(String part, Set<String> codes, List<Figure> figures, Instant at) {
        UUID board = Acting.current().board().value();
        jdbc.sql(CLEAR)
                .param("part", part)
                .param("codes", codes.toArray(String[]::new))
                .update();
        batch.batchUpdate(
                ADD,
                figures.stream()
                        .map(figure -> new @Nullable Object[] {
                            board,
                            part,
                            figure.clause().id(),
                            figure.code(),
                            about(board, figure),
                            figure.count(),
                            figure.of(),
                            Codes.of(figure.standing()),
                            figure.address().orElse(null),
                            Rows.timestamp(at)
                        })
                        .toList());
    }

    /// Deletes the figures of parts that the program no longer has.
    void clearOthers(Collection<String> parts) {
        jdbc.sql(CLEAR_OTHERS).param("parts", parts).update();
    }

    static UUID about(UUID board, Figure figure) {
        return figure.school().map(SchoolId::value).orElse(board);
    }

    private static CountedFigure taken(UUID board, ResultSet row) throws SQLException {
        UUID about = Rows.uuid(row, "about");
        return new CountedFigure(
                new Figure(
                        Clause.find(Rows.text(row, "clause")).orElseThrow(),
                        Rows.text(row, "code"),
                        about.equals(board) ? Optional.empty() : Optional.of(new SchoolId(about)),
                        row.getLong("amount"),
                        row.getLong("amount_of"),
                        Codes.read(Figure.Standing.class, Rows.text(row, "standing")),
                        Optional.ofNullable(row.getString("address"))),
                Rows.instant(row, "taken_at"));
    }

    /// A figure, with the moment of counting.
    record CountedFigure(Figure figure, Instant at) {}
}
