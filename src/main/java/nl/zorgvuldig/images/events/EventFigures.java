package nl.zorgvuldig.images.events;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolFigure;
import nl.zorgvuldig.school.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.school.enrolment.SchoolFigureCounter;
import org.springframework.stereotype.Component;

/// Figure on events whose parents should all have been notified by now and were not.
@Component
final class EventFigures implements Figures {
    private static final SchoolFigure UNTOLD = SchoolFigure.of(
                    PARENTS_ASKED_BEFORE_EVENTS, "events_without_notice", RowsOf.SCHOOLS, """
            select school, count(*) as total,
                   count(*) filter (where state <> 'ready' and notice_on < :today) as counted,
                   count(*) filter (where state <> 'ready' and notice_on < :today
                       and (state = 'planned' or starts_at < :letters)) as at_risk,
                   count(*) filter (where state <> 'ready' and notice_on < :today and starts_at < :close) as broken
            from events.event
            where board = :board and state in ('planned', 'noticed', 'ready') and starts_at >= :start
            group by school""")
            .listedAt("/activiteiten")
            .with("start", EventFigures::begin)
            .with("letters", today -> begin(today.plusDays(EventRules.LETTERS + 1)))
            .with("close", today -> begin(today.plusDays(EventRules.CLOSE + 1)));

    private final SchoolFigureCounter counts;

    EventFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNTOLD.code());
    }

    @Override
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNTOLD, today);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime();
    }
}
