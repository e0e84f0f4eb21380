package nl.zorgvuldig.care.consultation.storage;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.care.consultation.ConsultationRules;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolFigure;
import nl.zorgvuldig.school.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.school.enrolment.SchoolFigureCounter;
import org.springframework.stereotype.Component;

/// Number of consultations that began and were never closed: what was said in them is in no
/// dossier.
@Component
final class ConsultationFigures implements Figures {
    private static final SchoolFigure UNCLOSED = SchoolFigure.of(
                    TALKS_END_IN_AGREEMENTS, "consultations_unclosed", RowsOf.SCHOOLS_OR_NOUGHT, """
            select school, count(*) as total,
                   count(*) filter (where closed_at is null and starts_at < :before) as counted,
                   count(*) filter (where closed_at is null and starts_at < :before) as at_risk, 0 as broken
            from consultation.meeting
            where board = :board and begun_at is not null and cancelled_at is null and starts_at >= :since
            group by school""")
            .listedAt("/overleggen")
            .with("before", today -> begin(today.minusDays(ConsultationRules.CLOSING)))
            .with("since", today -> begin(SchoolYear.of(today).period().from()));

    private final SchoolFigureCounter counts;

    ConsultationFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNCLOSED.code());
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNCLOSED, today);
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toOffsetDateTime();
    }
}
