package nl.zorgvuldig.school.enrolment.guardians;

import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.SchoolFigure;
import nl.zorgvuldig.school.enrolment.SchoolFigure.RowsOf;
import nl.zorgvuldig.school.enrolment.SchoolFigureCounter;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Figure on pupils at school for whom no person with authority is recorded: nobody can be asked
/// about them. Pupils of age are asked themselves.
@Component
final class AuthorityFigures implements Figures {
    private static final SchoolFigure UNKNOWN =
            SchoolFigure.of(PARENT_DATA_IN_DOSSIER, "authority_unknown", RowsOf.SCHOOLS, """
            with latest as (
                select distinct on (a.pupil, a.person) a.pupil, a.authority from enrolment.authority a
                where a.board = :board and :today between a.valid_from and a.valid_until
                order by a.pupil, a.person, a.recorded_at desc, a.id desc),
            child as (
                select e.school, e.pupil <> all (:of_age) and not exists (
                    select 1 from latest l where l.pupil = e.pupil and l.authority in ('joint', 'sole')) as without
                from enrolment.enrolment e
                where e.board = :board and :today between e.entered and least(e.last_school_day, e.deregistered))
            select school, count(*) as total, count(*) filter (where without) as counted,
                   count(*) filter (where without) as at_risk, 0 as broken
            from child group by school""");

    private final SchoolFigureCounter counts;
    private final Schools schools;
    private final BirthDates births;

    AuthorityFigures(SchoolFigureCounter counts, Schools schools, BirthDates births) {
        this.counts = counts;
        this.schools = schools;
        this.births = births;
    }

    @Override
    public Set<String> codes() {
        return Set.of(UNKNOWN.code());
    }

    @Override
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public List<Figure> count(LocalDate today) {
        return counts.count(UNKNOWN.with("of_age", this::ofAge), today);
    }

    private UUID[] ofAge(LocalDate today) {
        List<SchoolId> keepers = schools.list().stream().map(School::id).toList();
        return births.listOfAge(keepers, today).stream().map(PupilId::value).toArray(UUID[]::new);
    }
}
