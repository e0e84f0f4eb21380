package nl.zorgvuldig.school.roster.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.policy.Sentence;

/// A problem with a file, in words people can act on.
///
/// @param values for the placeholders of the text: field names, keys, counts; no other personal
///     value
public record RosterProblem(RosterProblemKind kind, FilePosition place, List<Object> values) {
    public RosterProblem {
        values = List.copyOf(values);
    }

    public static RosterProblem of(RosterProblemKind kind, FilePosition place, Object... values) {
        return new RosterProblem(kind, place, List.of(values));
    }

    /// The problem in words.
    public Sentence words() {
        return new Sentence(kind.key(), values);
    }

    public ProblemSeverity severity() {
        return kind.severity();
    }

    /// Errors first, then warnings, then information. A count of further problems of the same kind
    /// stays after the last of them.
    public static List<RosterProblem> ordered(List<RosterProblem> problems) {
        Map<ProblemSeverity, List<RosterProblem>> bySeverity = new EnumMap<>(ProblemSeverity.class);
        ProblemSeverity before = ProblemSeverity.NOTE;
        for (RosterProblem problem : problems) {
            boolean more = problem.kind() == RosterProblemKind.MORE_OF_THE_SAME;
            before = more ? before : problem.severity();
            bySeverity.computeIfAbsent(before, _ -> new ArrayList<>()).add(problem);
        }
        return bySeverity.values().stream().flatMap(List::stream).toList();
    }

    public static boolean anyError(Collection<RosterProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == ProblemSeverity.ERROR);
    }
}
