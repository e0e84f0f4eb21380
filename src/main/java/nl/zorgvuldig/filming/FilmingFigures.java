package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

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

/// Requests to film that nobody decided about, and of which the day is near. Without a decision it
/// is a no.
@Component
final class FilmingFigures implements Figures {
    /// Days.
    static final int NEAR = 2;

    private static final SchoolFigure UNDECIDED = SchoolFigure.of(
                    PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION, "filming_undecided", RowsOf.SCHOOLS_OR_NOUGHT, """
            select school, count(*) as total, count(*) filter (where on_day <= :near) as counted,
                   count(*) filter (where on_day <= :near) as at_risk, 0 as broken
            from filming.request
            where board = :board and state = 'asked' and on_day > :today group by school""")
            .listedAt("/filmverzoeken")
            .with("near", today -> today.plusDays(NEAR));

    private final SchoolCounts counts;

    FilmingFigures(SchoolCounts counts) {
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
