package nl.zorgvuldig.dossier.record.agreements;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

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

/// Agreements whose due day has passed, out of all open ones. In the first week the owner is
/// reminded, and nothing is wrong yet.
@Component
final class AgreementFigures implements Figures {
    /// Days in which it is still carried out, or postponed.
    static final int SHORT = 7;

    /// Days after which nobody seems to follow it up.
    static final int LONG = 28;

    private static final SchoolFigure OVERDUE = SchoolFigure.of(
                    TALKS_END_IN_AGREEMENTS, "agreements_overdue", RowsOf.PUPILS_AT_SCHOOL, """
            select a.pupil, count(*) as total, count(*) filter (where a.due_on < :today) as counted,
                   count(*) filter (where a.due_on < :short) as at_risk,
                   count(*) filter (where a.due_on < :long) as broken
            from dossier.agreement a
            where a.board = :board and a.due_on is not null
              and not exists (
                select 1 from dossier.agreement later
                where later.board = :board and later.pupil = a.pupil and later.entry = a.entry and later.step > a.step)
              and 'agreement' = (
                select e.kind from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
            group by a.pupil""")
            .with("short", today -> today.minusDays(SHORT))
            .with("long", today -> today.minusDays(LONG));

    private final SchoolFigureCounter counts;

    AgreementFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(OVERDUE.code());
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<Figure> count(LocalDate today) {
        return counts.count(OVERDUE, today);
    }
}
