package nl.zorgvuldig.roster;

import java.util.Collection;
import java.util.List;
import nl.zorgvuldig.policy.Sentence;

/// Something about a file that people must know, in words they can act on.
///
/// @param values what stands in the gaps of the words: field names, keys, counts; no other personal
///     value
public record RosterProblem(ProblemKind kind, Place place, List<Object> values) {
    public RosterProblem {
        values = List.copyOf(values);
    }

    public static RosterProblem of(ProblemKind kind, Place place, Object... values) {
        return new RosterProblem(kind, place, List.of(values));
    }

    /// What is the matter, in words.
    public Sentence words() {
        return new Sentence(kind.key(), values);
    }

    public Severity severity() {
        return kind.severity();
    }

    static boolean anyError(Collection<RosterProblem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }
}
