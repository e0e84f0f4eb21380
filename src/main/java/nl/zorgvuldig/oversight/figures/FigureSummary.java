package nl.zorgvuldig.oversight.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.oversight.figures.PolicyFigureStore.CountedFigure;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.school.organisation.School;

/// Groups figures by clause, by kind, and per kind by school.
record FigureSummary(List<CountedFigure> all, List<School> schools, Optional<Instant> newest, FigureWords words) {

    Map<Clause, PolicyOverview.Clauses> clauses() {
        Map<Clause, Map<String, List<CountedFigure>>> kinds = new EnumMap<>(Clause.class);
        for (CountedFigure figure : all) {
            kinds.computeIfAbsent(figure.figure().clause(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(figure.figure().code(), _ -> new ArrayList<>())
                    .add(figure);
        }
        Map<Clause, PolicyOverview.Clauses> clauses = new EnumMap<>(Clause.class);
        kinds.forEach((clause, codes) -> clauses.put(clause, clause(codes)));
        return clauses;
    }

    /// The figures of a clause, the worst first.
    private PolicyOverview.Clauses clause(Map<String, List<CountedFigure>> codes) {
        List<PolicyOverview.Line> lines = codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> line(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(PolicyOverview.Line::standing).reversed())
                .toList();
        return new PolicyOverview.Clauses(
                lines.stream().map(PolicyOverview.Line::standing).reduce(Standing.UPHELD, Standing::worst),
                lines,
                late(codes.getOrDefault(LateWorkFigures.CODE, List.of())));
    }

    private static Set<Optional<SchoolId>> late(List<CountedFigure> waiting) {
        return waiting.stream()
                .map(CountedFigure::figure)
                .filter(figure -> figure.standing() != Standing.UPHELD)
                .map(Figure::school)
                .collect(Collectors.toSet());
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
                        figures.stream()
                                .flatMap(figure -> figure.address().stream())
                                .findFirst(),
                        newest.filter(moment ->
                                        at.plus(CountedPolicyOverviews.RECENT).isBefore(moment))
                                .map(_ -> at),
                        perSchool(figures)));
    }

    private List<PolicyOverview.OfSchool> perSchool(List<Figure> figures) {
        Map<SchoolId, String> names = schools.stream().collect(Collectors.toMap(School::id, School::name));
        return figures.stream()
                .map(figure -> new PolicyOverview.OfSchool(
                        figure.school(),
                        figure.school().map(id -> names.getOrDefault(id, "–")).orElse(""),
                        figure.count(),
                        figure.of(),
                        figure.standing()))
                .sorted(Comparator.comparing(PolicyOverview.OfSchool::name))
                .toList();
    }
}
