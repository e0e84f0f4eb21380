package nl.zorgvuldig.oversight;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogSearch;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.UnusualStore.Waiting;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Figures;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Whether somebody watches: unusual reading that nobody reviewed for a month, per school and for
/// what is of no school in particular; and how many days ago the log was checked. Who shows them
/// says `"figure."` and the code.
@Component
final class LogFigures implements Figures {
    private static final int MONTH = 31;
    private static final int QUARTER = 92;
    private static final int LOOKED_BACK = 400;
    private static final int LINES = 200;

    private final UnusualStore store;
    private final AuditLog log;
    private final Schools schools;
    private final Boards boards;
    private final Work work;

    LogFigures(UnusualStore store, AuditLog log, Schools schools, Boards boards, Work work) {
        this.store = store;
        this.log = log;
        this.schools = schools;
        this.boards = boards;
        this.work = work;
    }

    @Override
    @Upholds(CONFIDENTIALITY)
    public List<Figure> count(LocalDate today) {
        return boards.program(Acting.current().board())
                .call(
                        () -> {
                            List<Figure> all = new ArrayList<>(waiting(today));
                            all.add(checked(today));
                            return all;
                        });
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

    /// In days; since the log began when nobody ever did, or since as long ago as is looked back.
    private Figure checked(LocalDate today) {
        long days = lastCheck(today).map(last -> ChronoUnit.DAYS.between(last, today)).orElse(0L);
        return new Figure(
                CONFIDENTIALITY,
                "log_checked",
                Optional.empty(),
                days,
                days,
                days <= MONTH
                        ? Standing.UPHELD
                        : days <= QUARTER ? Standing.AT_RISK : Standing.BROKEN,
                Optional.of("/toezicht/controle"));
    }

    private Optional<LocalDate> lastCheck(LocalDate today) {
        LogSearch lately =
                LogSearch.period(start(today.minusDays(LOOKED_BACK)), start(today.plusDays(1)));
        return log
                .search(lately.doing(Act.EXPORT_LOG).ending(Outcome.DONE), LINES, Optional.empty())
                .events()
                .stream()
                .filter(one -> one.relation().equals("verified"))
                .findFirst()
                .map(AuditEvent::at)
                .map(SchoolDay::of)
                .or(
                        () ->
                                log.findFirst()
                                        .map(AuditEvent::at)
                                        .map(SchoolDay::of)
                                        .map(
                                                began ->
                                                        began.isBefore(today.minusDays(LOOKED_BACK))
                                                                ? today.minusDays(LOOKED_BACK)
                                                                : began));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SchoolDay.ZONE).toInstant();
    }
}
