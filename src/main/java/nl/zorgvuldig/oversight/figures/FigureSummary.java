package nl.zorgvuldig.oversight.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.school.organisation.School;

/// Puts figures together: by clause, by kind, and of each kind by school.
record FigureSummary(List<CountedFigure> all, List<School> schools, Optional<Instant> newest, FigureWords words) {

    Map<Clause, PolicyOverview.Clauses> clauses() {
        Map<Clause, Map<String, List<CountedFigure>>> kinds = new EnumMap<>(Clause.class);
        for (CountedFigure one : all) {
            kinds.computeIfAbsent(one.figure().clause(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(one.figure().code(), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<Clause, PolicyOverview.Clauses> clauses = new EnumMap<>(Clause.class);
        kinds.forEach((clause, codes) -> clauses.put(clause, clause(codes)));
        return clauses;
    }

    /// The worst first.
    private PolicyOverview.Clauses clause(Map<String, List<CountedFigure>> codes) {
        List<PolicyOverview.Line> lines = codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> line(one.getKey(), one.getValue()).stream())
                .sorted(Comparator.comparing(PolicyOverview.Line::standing).reversed())
                .toList();
        return new PolicyOverview.Clauses(
                lines.stream().map(PolicyOverview.Line::standing).reduce(Standing.UPHELD, Standing::worst), lines);
    }

    private Optional<PolicyOverview.Line> line(String code, List<CountedFigure> taken) {
        List<Figure> figures = taken.stream().map(CountedFigure::figure).toList();
        Instant at = taken.stream()
                .map(CountedFigure::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long count = figures.stream().mapToLong(Figure::count).sum();
        long of = figures.stream().mapToLong(Figure::of).sum();
        return words.find(code, count, of)
                .map(said -> new PolicyOverview.Line(
                        said,
                        figures.stream().map(Figure::standing).reduce(Standing.UPHELD, Standing::worst),
                        figures.stream().flatMap(one -> one.address().stream()).findFirst(),
                        newest.filter(moment ->
                                        at.plus(CountedPolicyOverviews.RECENT).isBefore(moment))
                                .map(_ -> at),
                        perSchool(figures)));
    }

    private List<PolicyOverview.OfSchool> perSchool(List<Figure> figures) {
        Map<SchoolId, String> names = schools.stream().collect(Collectors.toMap(School::id, School::name));
        return figures.stream()
                .map(one -> new PolicyOverview.OfSchool(
                        one.school(),
                        one.school().map(id -> names.getOrDefault(id, "–")).orElse(""),
                        one.count(),
                        one.of(),
                        one.standing()))
                .sorted(Comparator.comparing(PolicyOverview.OfSchool::name))
                .toList();
    }
}
