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
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.school.School;

/// Puts figures together: by clause, by kind, and of each kind by school.
record FigureSums(List<TakenFigure> all, List<School> schools, Optional<Instant> newest, FigureWords words) {

    Map<Clause, Overview.Clauses> clauses() {
        Map<Clause, Map<String, List<TakenFigure>>> kinds = new EnumMap<>(Clause.class);
        for (TakenFigure one : all) {
            kinds.computeIfAbsent(one.figure().clause(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(one.figure().code(), _ -> new ArrayList<>())
                    .add(one);
        }
        Map<Clause, Overview.Clauses> clauses = new EnumMap<>(Clause.class);
        kinds.forEach((clause, codes) -> clauses.put(clause, clause(codes)));
        return clauses;
    }

    /// The worst first.
    private Overview.Clauses clause(Map<String, List<TakenFigure>> codes) {
        List<Overview.Line> lines = codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> line(one.getKey(), one.getValue()).stream())
                .sorted(Comparator.comparing(Overview.Line::standing).reversed())
                .toList();
        return new Overview.Clauses(
                lines.stream().map(Overview.Line::standing).reduce(Standing.UPHELD, Standing::worst), lines);
    }

    private Optional<Overview.Line> line(String code, List<TakenFigure> taken) {
        List<Figure> figures = taken.stream().map(TakenFigure::figure).toList();
        Instant at = taken.stream()
                .map(TakenFigure::at)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        long count = figures.stream().mapToLong(Figure::count).sum();
        long of = figures.stream().mapToLong(Figure::of).sum();
        return words.find(code, count, of)
                .map(said -> new Overview.Line(
                        said,
                        figures.stream().map(Figure::standing).reduce(Standing.UPHELD, Standing::worst),
                        figures.stream().flatMap(one -> one.address().stream()).findFirst(),
                        newest.filter(moment -> at.plus(TakenFigures.RECENT).isBefore(moment))
                                .map(_ -> at),
                        perSchool(figures)));
    }

    private List<Overview.OfSchool> perSchool(List<Figure> figures) {
        Map<SchoolId, String> names = schools.stream().collect(Collectors.toMap(School::id, School::name));
        return figures.stream()
                .map(one -> new Overview.OfSchool(
                        one.school(),
                        one.school().map(id -> names.getOrDefault(id, "–")).orElse(""),
                        one.count(),
                        one.of(),
                        one.standing()))
                .sorted(Comparator.comparing(Overview.OfSchool::name))
                .toList();
    }
}
