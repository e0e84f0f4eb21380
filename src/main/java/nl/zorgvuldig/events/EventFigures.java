package nl.zorgvuldig.events;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Events of which the parents should have been asked by now, and not everybody was.
@Component
final class EventFigures implements Figures {
    /// Days before an event in which who did not get the message is told by letter.
    static final int LETTERS = 5;

    /// Days before an event in which asking comes too late for many.
    static final int CLOSE = 2;

    private static final String COMING = """
            select school, count(*) as coming,
                   count(*) filter (where state <> 'ready' and notice_on < :today) as waiting,
                   count(*) filter (where state <> 'ready' and notice_on < :today
                       and (state = 'planned' or starts_at < :letters)) as late,
                   count(*) filter (where state <> 'ready' and notice_on < :today and starts_at < :close) as close
            from events.event
            where board = :board and state in ('planned', 'noticed', 'ready') and starts_at >= :start
            group by school""";

    private final BoardJdbc jdbc;
    private final Work work;

    EventFigures(BoardJdbc jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("events_without_notice");
    }

    @Override
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts();
        work.read(
                Act.MAINTAIN,
                () -> jdbc.sql(COMING)
                        .param("today", today)
                        .param("start", begin(today))
                        .param("letters", begin(today.plusDays(LETTERS + 1)))
                        .param("close", begin(today.plusDays(CLOSE + 1)))
                        .query((row, n) -> counts.add(
                                new SchoolId(Rows.uuid(row, "school")),
                                row.getLong("waiting"),
                                row.getLong("coming"),
                                standing(row.getLong("late"), row.getLong("close"))))
                        .list());
        return counts.figures(PARENTS_ASKED_BEFORE_EVENTS, "events_without_notice", "/activiteiten");
    }

    private static Standing standing(long late, long close) {
        if (close > 0) {
            return Standing.BROKEN;
        }
        return late > 0 ? Standing.AT_RISK : Standing.UPHELD;
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime();
    }
}
