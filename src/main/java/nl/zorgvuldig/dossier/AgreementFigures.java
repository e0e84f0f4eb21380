package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

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

/// Agreements of which the day has passed, of all that are open. In the first week the owner is
/// reminded, and nothing is wrong yet.
@Component
final class AgreementFigures implements Figures {
    /// Days in which it is done all the same, or put off.
    static final int SHORT = 7;

    /// Days after which nobody seems to be looking.
    static final int LONG = 28;

    private static final String OPEN = """
            select a.pupil, count(*) as open, count(*) filter (where a.due_on < :today) as overdue,
                   count(*) filter (where a.due_on < :short) as late,
                   count(*) filter (where a.due_on < :long) as forgotten
            from dossier.agreement a
            where a.board = :board and a.due_on is not null
              and not exists (
                select 1 from dossier.agreement later
                where later.board = :board and later.pupil = a.pupil and later.entry = a.entry and later.step > a.step)
              and 'agreement' = (
                select e.kind from dossier.entry_version e
                where e.board = :board and e.pupil = a.pupil and e.entry = a.entry order by e.version desc limit 1)
            group by a.pupil""";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    AgreementFigures(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    private record Open(PupilId pupil, long open, long overdue, long late, long forgotten) {
        Standing standing() {
            if (forgotten > 0) {
                return Standing.BROKEN;
            }
            return late > 0 ? Standing.AT_RISK : Standing.UPHELD;
        }
    }

    @Override
    public Set<String> codes() {
        return Set.of("agreements_overdue");
    }

    @Override
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public List<Figure> count(LocalDate today) {
        Map<PupilId, SchoolId> here = pupils.attending(today);
        PlaceCounts counts = PlaceCounts.atNought(here.values());
        for (Open one : work.read(Act.MAINTAIN, () -> list(today))) {
            Optional.ofNullable(here.get(one.pupil()))
                    .ifPresent(school -> counts.add(school, one.overdue(), one.open(), one.standing()));
        }
        return counts.figures(TALKS_END_IN_AGREEMENTS, "agreements_overdue");
    }

    private List<Open> list(LocalDate today) {
        return jdbc.sql(OPEN)
                .param("today", today)
                .param("short", today.minusDays(SHORT))
                .param("long", today.minusDays(LONG))
                .query((row, n) -> new Open(
                        new PupilId(Rows.uuid(row, "pupil")),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("late"),
                        row.getLong("forgotten")))
                .list();
    }
}
