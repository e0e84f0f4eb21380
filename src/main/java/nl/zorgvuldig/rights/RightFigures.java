package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.rights.RightTerms.Pressure;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// How many requests about data wait longer than the law allows, and how many come near: for each
/// school, and for the board what parents and employees asked about themselves.
@Component
final class RightFigures implements Figures {
    private static final String ADDRESS = "/verzoeken";

    private final WaitingStore waiting;
    private final Schools schools;
    private final Pupils pupils;
    private final Work work;

    RightFigures(WaitingStore waiting, Schools schools, Pupils pupils, Work work) {
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
        List<Waiting> all = work.read(Act.MAINTAIN, waiting::list);
        Map<PupilId, SchoolId> keepers =
                pupils.list(all.stream().flatMap(one -> one.pupil().stream()).toList()).stream()
                        .collect(Collectors.toMap(Whereabouts::pupil, Whereabouts::keeper));
        Function<Waiting, Optional<SchoolId>> school =
                one -> one.pupil().flatMap(pupil -> Optional.ofNullable(keepers.get(pupil)));
        return Stream.concat(
                        schools.list().stream().map(School::id).map(Optional::of),
                        Stream.of(Optional.<SchoolId>empty()))
                .flatMap(of -> figures(
                        of,
                        all.stream().filter(one -> school.apply(one).equals(of)).toList(),
                        today))
                .toList();
    }

    private static Stream<Figure> figures(Optional<SchoolId> school, List<Waiting> waiting, LocalDate today) {
        return Stream.of(
                figure(school, "rights_late", Pressure.LATE, Standing.BROKEN, waiting, today),
                figure(school, "rights_short", Pressure.SHORT, Standing.AT_RISK, waiting, today));
    }

    private static Figure figure(
            Optional<SchoolId> school,
            String code,
            Pressure pressure,
            Standing bad,
            List<Waiting> waiting,
            LocalDate today) {
        long count = waiting.stream()
                .filter(one -> one.terms().on(today) == pressure)
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
