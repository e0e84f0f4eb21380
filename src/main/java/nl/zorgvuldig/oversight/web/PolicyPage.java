package nl.zorgvuldig.oversight.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.oversight.Chapter;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.oversight.PolicyVersion;
import nl.zorgvuldig.oversight.Upheld;
import nl.zorgvuldig.oversight.Use;
import nl.zorgvuldig.policy.Clause;

/// All clauses by chapter, and the versions of the text; and how the clauses stand, for who may see
/// that.
public record PolicyPage(
        PolicyVersion current, List<PolicyVersion> versions, List<Part> parts, Optional<Overview> overview) {
    /// A chapter of the policy.
    public record Part(Chapter chapter, List<Line> lines) {}

    /// A clause and where it works.
    public record Line(Clause clause, Use use) {}

    public int clauses() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    public int inUse() {
        return (int) parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !(line.use() instanceof Use.NotYet))
                .count();
    }

    static PolicyPage of(
            PolicyVersion current, List<PolicyVersion> versions, Upheld upheld, Optional<Overview> overview) {
        return new PolicyPage(
                current,
                versions,
                Arrays.stream(Chapter.values())
                        .map(chapter -> part(chapter, upheld))
                        .toList(),
                overview);
    }

    private static Part part(Chapter chapter, Upheld upheld) {
        return new Part(
                chapter,
                chapter.clauses().stream()
                        .map(clause -> new Line(clause, upheld.of(clause)))
                        .toList());
    }
}
