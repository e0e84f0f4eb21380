package nl.zorgvuldig.oversight.clauses;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.oversight.clauses.PolicyText.PolicyVersion;
import nl.zorgvuldig.oversight.figures.PolicyOverview;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Figure.Standing;

/// Page with the chapters of the policy and the versions of its text, and the figures for a reader
/// who may see them.
///
/// @param board its name; empty when it is not known which board this is
public record PolicyPage(
        Optional<String> board,
        PolicyVersion current,
        List<PolicyVersion> versions,
        Optional<PolicyOverview> overview) {
    public int clauses() {
        return Clause.values().length;
    }

    public List<PolicyChapter> chapters() {
        return List.of(PolicyChapter.values());
    }

    public List<PolicyVersion> earlier() {
        return versions.stream().filter(version -> !version.equals(current)).toList();
    }

    /// The worst standing of the clauses of a chapter; empty for a reader without figures, or when
    /// nothing is counted about them.
    public Optional<Standing> standing(PolicyChapter chapter) {
        return overview.flatMap(figures -> chapter.clauses().stream()
                .flatMap(clause -> figures.find(clause).stream())
                .map(PolicyOverview.Clauses::standing)
                .reduce(Standing::worst));
    }
}
