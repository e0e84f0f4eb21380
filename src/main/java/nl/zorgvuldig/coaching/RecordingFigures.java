package nl.zorgvuldig.coaching;

import static nl.zorgvuldig.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.enrolment.SchoolCounts;
import nl.zorgvuldig.enrolment.SchoolFigure;
import nl.zorgvuldig.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Recordings of lessons that are there although the coaching is over.
@Component
final class RecordingFigures implements Figures {
    private static final SchoolFigure PAST_END = SchoolFigure.of(
                    LESSON_RECORDINGS_STAY_INSIDE, "recordings_past_end", RowsOf.SCHOOLS_OR_NOUGHT, """
            select c.school, count(*) as total,
                   count(*) filter (where c.ended_at is not null or c.ends_on <= :today) as counted,
                   count(*) filter (where c.ended_at is not null or c.ends_on <= :today) as at_risk,
                   count(*) filter (where c.ends_on < :today) as broken
            from coaching.recording r
            join coaching.coaching c on c.board = :board and c.id = r.coaching
            where r.board = :board and r.gone_at is null group by c.school""")
            .listedAt("/lesopnamen");

    private final SchoolCounts counts;

    RecordingFigures(SchoolCounts counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(PAST_END.code());
    }

    @Override
    @Upholds(LESSON_RECORDINGS_STAY_INSIDE)
    public List<Figure> count(LocalDate today) {
        return counts.count(PAST_END, today);
    }
}
