package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

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

/// Figure on undecided requests to film whose day is near. Without a decision they count as
/// refused.
@Component
final class FilmingFigures implements Figures {
    /// Number of days before the day of filming.
    static final int NEAR = 2;

    private static final SchoolFigure UNDECIDED = SchoolFigure.of(
                    PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, "filming_undecided", RowsOf.SCHOOLS_OR_NOUGHT, """
            select school, count(*) as total, count(*) filter (where on_day <= :near) as counted,
                   count(*) filter (where on_day <= :near) as at_risk, 0 as broken
            from filming.request
            where board = :board and state = 'asked' and on_day > :today group by school""")
            .listedAt("/filmverzoeken")
            .with("near", today -> today.plusDays(NEAR));

    private final SchoolFigureCounter counts;

    FilmingFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNDECIDED.code());
    }

    @Override
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNDECIDED, today);
    }
}
