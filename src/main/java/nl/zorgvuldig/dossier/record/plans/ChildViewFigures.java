package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

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

/// Pupils with an open plan for support whose own view of it nobody wrote down in a year (WPO art.
/// 40a lid 6). In the first weeks of a plan nothing is wrong yet.
@Component
final class ChildViewFigures implements Figures {
    /// Days of a plan in which somebody can still be expected to talk with the pupil.
    static final int SHORT = 28;

    private static final SchoolFigure UNHEARD = SchoolFigure.of(
                    NECESSARY_FOR_GUIDANCE, "children_unheard", RowsOf.PUPILS_AT_SCHOOL, """
            with open as (
              select e.pupil, min(e.happened_on) as since from dossier.entry_version e
              where e.board = :board and e.version = 1
                and exists (
                  select 1 from dossier.plan_day d
                  where d.board = :board and d.pupil = e.pupil and d.plan = e.entry)
                and not exists (
                  select 1 from dossier.plan_link l
                  where l.board = :board and l.pupil = e.pupil and l.plan = e.entry and l.role = 'closing')
              group by e.pupil),
            supported as (
              select open.pupil, open.since, case when exists (
                select 1 from dossier.entry_version v
                where v.board = :board and v.pupil = open.pupil and v.kind = 'child_view' and v.happened_on > :year
                  and not exists (
                    select 1 from dossier.entry_version later
                    where later.board = :board and later.pupil = v.pupil and later.entry = v.entry
                      and later.version > v.version)) then 0 else 1 end as unheard
              from open)
            select pupil, 1 as total, unheard as counted, case when since < :short then unheard else 0 end as at_risk,
                   0 as broken
            from supported""")
            .with("year", today -> today.minusYears(1))
            .with("short", today -> today.minusDays(SHORT));

    private final SchoolFigureCounter counts;

    ChildViewFigures(SchoolFigureCounter counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNHEARD.code());
    }

    @Override
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNHEARD, today);
    }
}
