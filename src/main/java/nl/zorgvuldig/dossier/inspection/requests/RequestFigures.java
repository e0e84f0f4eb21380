package nl.zorgvuldig.dossier.inspection.requests;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.PlaceCounts;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Number of requests to inspect, or for a copy, that wait for an appointment or an answer, and how
/// near the end of their term is.
@Component
final class RequestFigures implements Figures {
    private static final String WAITING = """
            select r.pupil, r.asked_at from inspection.request r
            where r.board = :board and coalesce((
                select s.what from inspection.step s
                where s.board = :board and s.pupil = r.pupil and s.request = r.id
                order by s.step desc limit 1), 'asked') in ('asked', 'ordered', 'made', 'failed')""";

    private final BoardJdbc jdbc;
    private final Pupils pupils;
    private final Work work;

    RequestFigures(BoardJdbc jdbc, Pupils pupils, Work work) {
        this.jdbc = jdbc;
        this.pupils = pupils;
        this.work = work;
    }

    private record Waiting(PupilId pupil, LocalDate asked) {}

    @Override
    public Set<String> codes() {
        return Set.of("requests_near_term");
    }

    @Override
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    public List<Figure> count(LocalDate today) {
        PlaceCounts counts = new PlaceCounts().addOfBoard(0, 0, Standing.UPHELD);
        List<Waiting> waiting = work.read(Act.MAINTAIN, this::list);
        Map<PupilId, SchoolId> keepers = new HashMap<>();
        pupils.list(waiting.stream().map(Waiting::pupil).distinct().toList())
                .forEach(career -> keepers.put(career.pupil(), career.keeper()));
        for (Waiting each : waiting) {
            Standing standing = standing(new InspectionTerms(each.asked()).on(today));
            counts.add(
                    Optional.ofNullable(keepers.get(each.pupil())), standing == Standing.UPHELD ? 0 : 1, 1, standing);
        }
        return counts.figures(INSPECTION_UNDER_SUPERVISION, "requests_near_term", "/inzage-verzoeken");
    }

    private static Standing standing(InspectionTerms.Pressure pressure) {
        return switch (pressure) {
            case AMPLE -> Standing.UPHELD;
            case SHORT -> Standing.AT_RISK;
            case LATE, TOO_LATE -> Standing.BROKEN;
        };
    }

    private List<Waiting> list() {
        return jdbc.sql(WAITING)
                .query((row, n) ->
                        new Waiting(new PupilId(Rows.uuid(row, "pupil")), SchoolDay.of(Rows.instant(row, "asked_at"))))
                .list();
    }
}
