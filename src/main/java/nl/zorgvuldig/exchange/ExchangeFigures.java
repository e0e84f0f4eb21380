package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.SchoolFigure;
import nl.zorgvuldig.school.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.school.enrolment.SchoolFigureCounter;
import org.springframework.stereotype.Component;

/// Counts packages that still exist after their last day, inquiries that should have ended, and
/// disclosures on a legal ground instead of consent.
@Component
final class ExchangeFigures implements Figures {
    private static final SchoolFigure PACKAGES = SchoolFigure.of(
                    TO_THIRD_PARTIES_AFTER_CONSENT, "packages_past_end", RowsOf.PUPILS_KEPT, """
            select d.pupil, count(*) as total, count(*) filter (where d.valid_until < :yesterday) as counted, 0 as at_risk,
                   count(*) filter (where d.valid_until < :yesterday) as broken
            from exchange.package p
            join exchange.disclosure d on d.board = :board and d.pupil = p.pupil and d.id = p.disclosure
            where p.board = :board group by d.pupil""")
            .listedAt("/uitwisseling")
            .with("yesterday", today -> today.minusDays(1));

    private static final SchoolFigure GIVEN = SchoolFigure.of(
                    TO_THIRD_PARTIES_AFTER_CONSENT, "given_on_ground", RowsOf.PUPILS_KEPT, """
            select d.pupil, count(*) as total, count(*) filter (where d.ground <> 'consent') as counted, 0 as at_risk,
                   0 as broken
            from exchange.disclosure d
            where d.board = :board and exists (
                select 1 from exchange.step s
                where s.board = :board and s.pupil = d.pupil and s.disclosure = d.id and s.what in ('sent', 'already_given')
                  and s.taken_at >= :since)
            group by d.pupil""")
            .listedAt("/uitwisseling")
            .with(
                    "since",
                    today -> SchoolYear.of(today)
                            .period()
                            .from()
                            .atStartOfDay(SchoolDay.ZONE)
                            .toOffsetDateTime());

    private static final SchoolFigure ASKED = SchoolFigure.of(
                    FROM_THIRD_PARTIES_AFTER_CONSENT, "inquiries_past_end", RowsOf.PUPILS_KEPT, """
            select i.pupil, count(*) as total, count(*) filter (where i.valid_until < :yesterday) as counted,
                   count(*) filter (where i.valid_until < :yesterday) as at_risk, 0 as broken
            from exchange.inquiry i
            where i.board = :board and (
                select s.what from exchange.inquiry_step s
                where s.board = :board and s.pupil = i.pupil and s.inquiry = i.id
                order by s.step desc limit 1) in ('sent', 'read', 'mistaken', 'reminded')
            group by i.pupil""")
            .listedAt("/uitwisseling")
            .with("yesterday", today -> today.minusDays(1));

    private static final List<SchoolFigure> ALL = List.of(PACKAGES, GIVEN, ASKED);

    private final SchoolFigureCounter counts;

    ExchangeFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return ALL.stream().map(SchoolFigure::code).collect(Collectors.toSet());
    }

    @Override
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    public List<Figure> count(LocalDate today) {
        return ALL.stream()
                .flatMap(figure -> counts.count(figure, today).stream())
                .toList();
    }
}
