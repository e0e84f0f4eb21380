package nl.zorgvuldig.images.coaching.recordings;

import static nl.zorgvuldig.platform.policy.Clause.LESSON_RECORDINGS_STAY_INSIDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolFigure;
import nl.zorgvuldig.school.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.school.enrolment.SchoolFigureCounter;
import org.springframework.stereotype.Component;

/// Figure on recordings that still exist although their coaching has ended.
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

    private final SchoolFigureCounter counts;

    RecordingFigures(SchoolFigureCounter counts) {
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
