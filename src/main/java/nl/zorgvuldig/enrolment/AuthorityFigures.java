package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Children at school for whom nobody is known to have authority: then nobody can be asked.
@Component
final class AuthorityFigures implements Figures {
    private static final String KNOWN = """
            with latest as (
                select distinct on (a.pupil, a.person) a.pupil, a.authority from enrolment.authority a
                where a.board = :board and :day between a.valid_from and a.valid_until
                order by a.pupil, a.person, a.recorded_at desc, a.id desc)
            select e.school, count(*) as children, count(*) filter (where not exists (
                select 1 from latest l where l.pupil = e.pupil and l.authority in ('joint', 'sole'))) as without
            from enrolment.enrolment e
            where e.board = :board and :day between e.entered and least(e.last_school_day, e.deregistered)
            group by e.school""";

    private final BoardJdbc jdbc;
    private final Work work;

    AuthorityFigures(BoardJdbc jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("authority_unknown");
    }

    @Override
    @Upholds(PARENT_DATA_IN_DOSSIER)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts();
        work.read(
                Act.MAINTAIN,
                () -> jdbc.sql(KNOWN)
                        .param("day", today)
                        .query((row, n) -> counts.add(
                                new SchoolId(Rows.uuid(row, "school")),
                                row.getLong("without"),
                                row.getLong("children"),
                                Standing.AT_RISK))
                        .list());
        return counts.figures(PARENT_DATA_IN_DOSSIER, "authority_unknown");
    }
}
