package nl.zorgvuldig.school.roster.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.policy.Sentence;

/// Something about a file that people must know, in words they can act on.
///
/// @param values what stands in the gaps of the words: field names, keys, counts; no other personal
///     value
public record RosterProblem(RosterProblemKind kind, FilePosition place, List<Object> values) {
    public RosterProblem {
        values = List.copyOf(values);
    }

    public static RosterProblem of(RosterProblemKind kind, FilePosition place, Object... values) {
        return new RosterProblem(kind, place, List.of(values));
    }

    /// What is the matter, in words.
    public Sentence words() {
        return new Sentence(kind.key(), values);
    }

    public ProblemSeverity severity() {
        return kind.severity();
    }

    /// What is wrong first, then what to mind, then what is only told. How many more there are of
    /// the same stays behind the last of them.
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
