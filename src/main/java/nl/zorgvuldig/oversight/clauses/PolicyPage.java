package nl.zorgvuldig.oversight.clauses;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.oversight.clauses.PolicyText.PolicyVersion;
import nl.zorgvuldig.oversight.figures.PolicyOverview;
import nl.zorgvuldig.platform.policy.Clause;

/// Page with all clauses by chapter and the versions of the text, and the figures for a reader who
/// may see them.
public record PolicyPage(
        PolicyVersion current, List<PolicyVersion> versions, List<Part> parts, Optional<PolicyOverview> overview) {
    /// A chapter of the policy.
    public record Part(PolicyChapter chapter, List<Line> lines) {}

    /// A clause and where it is upheld.
    public record Line(Clause clause, ClauseUse use) {}

    public int clauses() {
        return parts.stream().mapToInt(part -> part.lines().size()).sum();
    }

    public int inUse() {
        return (int) parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(line -> !(line.use() instanceof ClauseUse.NotYet))
                .count();
    }

    static PolicyPage of(
            PolicyVersion current,
            List<PolicyVersion> versions,
            UpheldClauses upheld,
            Optional<PolicyOverview> overview) {
        return new PolicyPage(
                current,
                versions,
                Arrays.stream(PolicyChapter.values())
                        .map(chapter -> part(chapter, upheld))
                        .toList(),
                overview);
    }

    private static Part part(PolicyChapter chapter, UpheldClauses upheld) {
        return new Part(
                chapter,
                chapter.clauses().stream()
                        .map(clause -> new Line(clause, upheld.of(clause)))
                        .toList());
    }
}
