package nl.zorgvuldig.oversight.clauses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.oversight.clauses.ClauseUse.ClauseScreen;
import nl.zorgvuldig.oversight.figures.PolicyOverview;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.PageFrame;

/// Page of one clause with its neighbours in the policy, and its figures for a reader who may see
/// those.
///
/// @param board its name; empty when it is not known which board this is
/// @param weeks newest first
public record ClausePage(
        Clause clause,
        ClauseUse use,
        Optional<String> board,
        Optional<Clause> previous,
        Optional<Clause> next,
        Optional<PolicyOverview> overview,
        List<PolicyOverview.ClauseWeek> weeks) {
    public PolicyChapter chapter() {
        return PolicyChapter.of(clause);
    }

    /// The pages on which this reader meets the clause.
    public List<ClauseScreen> open(PageFrame frame) {
        return PolicyChapterPage.open(frame, use);
    }

    static ClausePage of(
            Clause clause,
            UpheldClauses upheld,
            Optional<String> board,
            Optional<PolicyOverview> overview,
            List<PolicyOverview.ClauseWeek> weeks) {
        List<Clause> all = new ArrayList<>();
        for (PolicyChapter chapter : PolicyChapter.values()) {
            all.addAll(chapter.clauses());
        }
        int at = all.indexOf(clause);
        return new ClausePage(
                clause,
                upheld.of(clause),
                board,
                at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty(),
                at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty(),
                overview,
                weeks);
    }
}
