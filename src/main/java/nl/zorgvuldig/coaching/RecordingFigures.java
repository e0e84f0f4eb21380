package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

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

/// Recordings of lessons that are there although the coaching is over.
@Component
final class RecordingFigures implements Figures {
    private static final String THERE = """
            select c.school, count(*) as there,
                   count(*) filter (where c.ended_at is not null or c.ends_on <= :today) as late,
                   count(*) filter (where c.ends_on < :today) as broken
            from coaching.recording r
            join coaching.coaching c on c.board = :board and c.id = r.coaching
            where r.board = :board and r.gone_at is null group by c.school""";

    private final BoardJdbc jdbc;
    private final Work work;

    RecordingFigures(BoardJdbc jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("recordings_past_end");
    }

    @Override
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        work.read(
                Act.MAINTAIN,
                () -> jdbc.sql(THERE)
                        .param("today", today)
                        .query((row, n) -> counts.add(
                                new SchoolId(Rows.uuid(row, "school")),
                                row.getLong("late"),
                                row.getLong("there"),
                                row.getLong("broken") > 0 ? Standing.BROKEN : Standing.AT_RISK))
                        .list());
        return counts.figures(LESSON_RECORDINGS_STAY_INSIDE, "recordings_past_end", "/lesopnamen");
    }
}
