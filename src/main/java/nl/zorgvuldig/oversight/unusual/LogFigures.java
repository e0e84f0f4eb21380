package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.unusual.UnusualStore.Waiting;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Whether somebody watches: unusual reading that nobody reviewed for a month, per school and for
/// what is of no school in particular.
@Component
final class LogFigures implements Figures {
    private static final int MONTH = 31;

    private final UnusualStore store;
    private final Schools schools;
    private final Boards boards;
    private final Work work;

    LogFigures(UnusualStore store, Schools schools, Boards boards, Work work) {
        this.store = store;
        this.schools = schools;
        this.boards = boards;
        this.work = work;
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public List<Figure> count(LocalDate today) {
        return boards.program(Acting.current().board()).call(() -> waiting(today));
    }

    private List<Figure> waiting(LocalDate today) {
        Instant before = start(today.minusDays(MONTH));
        Map<Optional<SchoolId>, Waiting> counted =
                work.read(Act.MAINTAIN, () -> store.count(before)).stream()
                        .collect(Collectors.toMap(Waiting::school, one -> one));
        List<Optional<SchoolId>> places = new ArrayList<>();
        schools.list().stream().map(School::id).map(Optional::of).forEach(places::add);
        places.add(Optional.empty());
        return places.stream()
                .map(place -> waiting(counted.getOrDefault(place, new Waiting(place, 0, 0))))
                .toList();
    }

    private static Figure waiting(Waiting one) {
        return new Figure(
                CONFIDENTIALITY,
                "unusual_waiting",
                one.school(),
                one.late(),
                one.all(),
                one.late() == 0 ? Standing.UPHELD : Standing.AT_RISK,
                Optional.of("/toezicht/logboek/opvallend"));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
