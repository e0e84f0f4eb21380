package nl.zorgvuldig.privacy.rights.deadlines;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightTerms.Pressure;
import nl.zorgvuldig.privacy.rights.deadlines.UnfinishedRightStore.UnfinishedRight;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Counts requests that wait longer than the law allows, and those close to it: per school, and
/// for the board those of parents and employees about themselves.
@Component
final class RightFigures implements Figures {
    private static final String ADDRESS = "/verzoeken";

    private final UnfinishedRightStore waiting;
    private final Schools schools;
    private final Pupils pupils;
    private final Work work;

    RightFigures(UnfinishedRightStore waiting, Schools schools, Pupils pupils, Work work) {
        this.waiting = waiting;
        this.schools = schools;
        this.pupils = pupils;
        this.work = work;
    }

    @Override
    public Set<String> codes() {
        return Set.of("rights_late", "rights_short");
    }

    @Override
    @Upholds(WHERE_TO_TURN)
    public List<Figure> count(LocalDate today) {
        List<UnfinishedRight> all = work.read(Act.MAINTAIN, waiting::list);
        Map<PupilId, SchoolId> keepers =
                pupils
                        .list(all.stream()
                                .flatMap(right -> right.pupil().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SchoolCareer::pupil, SchoolCareer::keeper));
        Function<UnfinishedRight, Optional<SchoolId>> school =
                right -> right.pupil().flatMap(pupil -> Optional.ofNullable(keepers.get(pupil)));
        return Stream.concat(
                        schools.list().stream().map(School::id).map(Optional::of),
                        Stream.of(Optional.<SchoolId>empty()))
                .flatMap(of -> figures(
                        of,
                        all.stream()
                                .filter(right -> school.apply(right).equals(of))
                                .toList(),
                        today))
                .toList();
    }

    private static Stream<Figure> figures(Optional<SchoolId> school, List<UnfinishedRight> waiting, LocalDate today) {
        return Stream.of(
                figure(school, "rights_late", Pressure.LATE, Standing.BROKEN, waiting, today),
                figure(school, "rights_short", Pressure.SHORT, Standing.AT_RISK, waiting, today));
    }

    private static Figure figure(
            Optional<SchoolId> school,
            String code,
            Pressure pressure,
            Standing bad,
            List<UnfinishedRight> waiting,
            LocalDate today) {
        long count = waiting.stream()
                .filter(right -> right.terms().on(today) == pressure)
                .count();
        return new Figure(
                WHERE_TO_TURN,
                code,
                school,
                count,
                waiting.size(),
                count == 0 ? Standing.UPHELD : bad,
                Optional.of(ADDRESS));
    }
}
