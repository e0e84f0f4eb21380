package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Requests to film that nobody decided about, and of which the day is near. Without a decision it
/// is a no.
@Component
final class FilmingFigures implements Figures {
    /// Days.
    static final int NEAR = 2;

    private static final String ASKED = """
            select school, count(*) as asked, count(*) filter (where on_day <= :near) as near from filming.request
            where board = :board and state = 'asked' and on_day > :today group by school""";

    private final BoardJdbc jdbc;
    private final Work work;

    FilmingFigures(BoardJdbc jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("filming_undecided");
    }

    @Override
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        work.read(
                Act.MAINTAIN,
                () -> jdbc.sql(ASKED)
                        .param("today", today)
                        .param("near", today.plusDays(NEAR))
                        .query((row, n) -> counts.add(
                                new SchoolId(Rows.uuid(row, "school")),
                                row.getLong("near"),
                                row.getLong("asked"),
                                Standing.AT_RISK))
                        .list());
        return counts.figures(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, "filming_undecided", "/filmverzoeken");
    }
}
