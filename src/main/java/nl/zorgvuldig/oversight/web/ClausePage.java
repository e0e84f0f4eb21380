package nl.zorgvuldig.oversight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.oversight.Chapter;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.oversight.Upheld;
import nl.zorgvuldig.oversight.Use;
import nl.zorgvuldig.policy.Clause;

/// One clause, with its neighbours in the order of the policy; and how it stands, for who may see
/// that.
///
/// @param board what it is called; empty when it is not known of which board this is
/// @param weeks the newest first
public record ClausePage(
        Clause clause,
        Use use,
        Optional<String> board,
        Optional<Clause> previous,
        Optional<Clause> next,
        Optional<Overview> overview,
        List<Overview.ClauseWeek> weeks) {
    static ClausePage of(
            Clause clause,
            Upheld upheld,
            Optional<String> board,
            Optional<Overview> overview,
            List<Overview.ClauseWeek> weeks) {
        List<Clause> all = new ArrayList<>();
        for (Chapter chapter : Chapter.values()) {
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
