package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.oversight.EarlierFigureWeeks;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.oversight.figures.WeeklyFigureStore.WeekFigure;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.platform.policy.Upholds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Collects the figures of every module for the current board and stores them: the last ones, and
/// the last ones of each week. A module that fails keeps its previous figures with their moment,
/// and does not keep the others from counting. Idempotent, and may be interrupted anywhere.
@Component
final class FigureCollector implements EarlierFigureWeeks {
    /// Three years, so that a question about the past can be answered.
    private static final int KEPT_WEEKS = 156;

    private final Map<String, Figures> parts;
    private final PolicyFigureStore store;
    private final WeeklyFigureStore weeks;
    private final Work work;
    private final Clock clock;

    FigureCollector(
            Map<String, Figures> parts, PolicyFigureStore store, WeeklyFigureStore weeks, Work work, Clock clock) {
        this.parts = Map.copyOf(parts);
        this.store = store;
        this.weeks = weeks;
        this.work = work;
        this.clock = clock;
    }

    /// @throws RuntimeException the first failure, after the other modules have been counted
    @Override
    @Upholds(POLICY_FOR_EVERYONE)
    public List<Figure> take() {
        LocalDate today = SchoolDay.today(clock);
        @Nullable RuntimeException failure = null;
        for (Map.Entry<String, Figures> part : parts.entrySet()) {
            try {
                take(part.getKey(), part.getValue(), today);
            } catch (RuntimeException failed) {
                failure = failure == null ? failed : failure;
            }
        }
        List<Figure> all = work.write(Act.MAINTAIN, () -> {
            store.lock();
            store.clearOthers(parts.keySet());
            return store.list().stream().map(CountedFigure::figure).toList();
        });
        takeOver(monday(today), all);
        if (failure != null) {
            throw failure;
        }
        return all;
    }

    private void take(String part, Figures figures, LocalDate today) {
        Instant at = clock.instant();
        List<Figure> counted = work.readApart(Act.MAINTAIN, () -> figures.count(today));
        Set<String> undeclared = counted.stream().map(Figure::code).collect(Collectors.toSet());
        undeclared.removeAll(figures.codes());
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(part + " counts what it does not declare: " + undeclared);
        }
        work.change(Act.MAINTAIN, () -> {
            store.lock();
            store.replace(part, figures.codes(), counted, at);
        });
    }

    @Override
    public void takeOver(LocalDate monday, List<Figure> figures) {
        UUID board = Acting.current().board().value();
        Collection<WeekFigure> kept = ofWeek(board, monday, figures);
        work.change(Act.MAINTAIN, () -> {
            store.lock();
            weeks.replace(monday, kept);
            weeks.clearBefore(monday(SchoolDay.today(clock)).minusWeeks(KEPT_WEEKS));
        });
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The figures of a week: per school, and of the board as a whole.
    static Collection<WeekFigure> ofWeek(UUID board, LocalDate monday, List<Figure> figures) {
        record Key(UUID about, String clause, String code) {}
        Map<Key, WeekFigure> sums = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Stream.of(PolicyFigureStore.about(board, figure), board)
                    .distinct()
                    .forEach(about -> sums.merge(
                            new Key(about, figure.clause().id(), figure.code()),
                            new WeekFigure(
                                    about,
                                    monday,
                                    figure.clause(),
                                    figure.code(),
                                    figure.count(),
                                    figure.of(),
                                    figure.standing()),
                            WeekFigure::plus));
        }
        return sums.values();
    }
}
