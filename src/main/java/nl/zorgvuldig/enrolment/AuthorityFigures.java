package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Children at school for whom nobody is known to have authority: then nobody can be asked.
@Component
final class AuthorityFigures implements Figures {
    private static final SchoolFigure UNKNOWN =
            SchoolFigure.of(PARENT_DATA_IN_DOSSIER, "authority_unknown", RowsOf.SCHOOLS, """
            with latest as (
                select distinct on (a.pupil, a.person) a.pupil, a.authority from enrolment.authority a
                where a.board = :board and :today between a.valid_from and a.valid_until
                order by a.pupil, a.person, a.recorded_at desc, a.id desc),
            child as (
                select e.school, not exists (
                    select 1 from latest l where l.pupil = e.pupil and l.authority in ('joint', 'sole')) as without
                from enrolment.enrolment e
                where e.board = :board and :today between e.entered and least(e.last_school_day, e.deregistered))
            select school, count(*) as total, count(*) filter (where without) as counted,
                   count(*) filter (where without) as at_risk, 0 as broken
            from child group by school""");

    private final SchoolCounts counts;

    AuthorityFigures(SchoolCounts counts) {
        this.counts = counts;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNKNOWN.code());
    }

    @Override
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNKNOWN, today);
    }
}
