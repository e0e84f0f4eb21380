package nl.zorgvuldig.oversight.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgvuldig.oversight.figures.WeeklyFigureStore.WeekFigure;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure.Standing;

/// Summarises past weeks of one place.
final class WeeklyFigureSummary {
    private WeeklyFigureSummary() {}

    /// How many clauses had each standing, oldest week first.
    static List<PolicyOverview.Week> perWeek(List<WeekFigure> figures) {
        Map<LocalDate, Map<Clause, Standing>> weeks = new TreeMap<>();
        for (WeekFigure figure : figures) {
            weeks.computeIfAbsent(figure.monday(), _ -> new EnumMap<>(Clause.class))
                    .merge(figure.clause(), figure.standing(), Standing::worst);
        }
        List<PolicyOverview.Week> sums = new ArrayList<>();
        weeks.forEach((monday, clauses) -> sums.add(new PolicyOverview.Week(
                monday,
                number(clauses, Standing.UPHELD),
                number(clauses, Standing.AT_RISK),
                number(clauses, Standing.BROKEN))));
        return sums;
    }

    /// One clause, newest week first.
    static List<PolicyOverview.ClauseWeek> ofClause(List<WeekFigure> figures, Clause clause, FigureWords words) {
        Map<LocalDate, List<PolicyOverview.WeekLine>> weeks = new TreeMap<>();
        for (WeekFigure figure : figures) {
            if (figure.clause() == clause) {
                List<PolicyOverview.WeekLine> lines = weeks.computeIfAbsent(figure.monday(), _ -> new ArrayList<>());
                words.find(figure.code(), figure.count(), figure.of())
                        .ifPresent(said -> lines.add(new PolicyOverview.WeekLine(said, figure.standing())));
            }
        }
        List<PolicyOverview.ClauseWeek> found = new ArrayList<>();
        weeks.forEach((monday, lines) -> found.add(new PolicyOverview.ClauseWeek(
                monday,
                lines.stream().map(PolicyOverview.WeekLine::standing).reduce(Standing.UPHELD, Standing::worst),
                lines)));
        return found.reversed();
    }

    private static int number(Map<Clause, Standing> clauses, Standing standing) {
        return (int) clauses.values().stream().filter(standing::equals).count();
    }
}
