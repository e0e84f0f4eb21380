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

/// The figures as they were counted last, in the database; as far as the acting person sees them.
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

    /// Until the transaction ends, nobody else of this board keeps figures.
    void lock() {
        locks.alone("figures");
    }

    /// What one part of the program counted, in the place of what it counted before, also under another
    /// name of the part: a code belongs to one part.
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

    /// Parts the program does not have any more say nothing.
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

    /// A figure, and when it was counted.
    record CountedFigure(Figure figure, Instant at) {}
}
