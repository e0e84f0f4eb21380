package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.PlaceCounts;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Pupils with an open plan for support of whom nobody wrote down in a year what they say of it
/// themselves (WPO art. 40a lid 6). In the first weeks of a plan nothing is wrong yet.
@Component
final class ChildViewFigures implements Figures {
    /// Days of a plan in which somebody will talk with the pupil all the same.
    static final int SHORT = 28;

    private static final String OPEN = """
            select open.pupil,
                   not exists (
                     select 1 from dossier.entry_version v
                     where v.board = :board and v.pupil = open.pupil and v.kind = 'child_view' and v.happened_on > :year
                       and not exists (
                         select 1 from dossier.entry_version later
                         where later.board = :board and later.pupil = v.pupil and later.entry = v.entry
                           and later.version > v.version)) as unheard,
                   open.since < :short as late
            from (
              select e.pupil, min(e.happened_on) as since from dossier.entry_version e
              where e.board = :board and e.version = 1
                and exists (
                  select 1 from dossier.plan_day d
                  where d.board = :board and d.pupil = e.pupil and d.plan = e.entry)
                and not exists (
                  select 1 from dossier.plan_link l
                  where l.board = :board and l.pupil = e.pupil and l.plan = e.entry and l.role = 'closing')
              group by e.pupil) open""";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    ChildViewFigures(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    private record Supported(PupilId pupil, boolean unheard, boolean late) {
        Standing standing() {
            return unheard && late ? Standing.AT_RISK : Standing.UPHELD;
        }
    }

    @Override
    public Set<String> codes() {
        return Set.of("children_unheard");
    }

    @Override
    @Upholds(NECESSARY_FOR_GUIDANCE)
    public List<Figure> count(LocalDate today) {
        Map<PupilId, SchoolId> here = pupils.attending(today);
        PlaceCounts counts = PlaceCounts.atNought(here.values());
        for (Supported pupil : work.read(Act.MAINTAIN, () -> list(today))) {
            Optional.ofNullable(here.get(pupil.pupil()))
                    .ifPresent(school -> counts.add(school, pupil.unheard() ? 1 : 0, 1, pupil.standing()));
        }
        return counts.figures(NECESSARY_FOR_GUIDANCE, "children_unheard");
    }

    private List<Supported> list(LocalDate today) {
        return jdbc.sql(OPEN)
                .param("year", today.minusYears(1))
                .param("short", today.minusDays(SHORT))
                .query((row, n) -> new Supported(
                        new PupilId(Rows.uuid(row, "pupil")), row.getBoolean("unheard"), row.getBoolean("late")))
                .list();
    }
}
