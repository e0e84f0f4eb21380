package nl.zorgvuldig.oversight.clauses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.oversight.clauses.ClauseUse.ClauseScreen;
import nl.zorgvuldig.oversight.figures.PolicyOverview;
import nl.zorgvuldig.oversight.figures.WeekPicture;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.PageFrame;

/// Page of one chapter of the policy, or of all of them after another: its clauses in plain words,
/// the pages on which the reader meets each, and how it went in the last weeks for a reader who may
/// see that.
///
/// @param chapter empty for all of them
/// @param uses where each clause is upheld
/// @param weeks of each clause, newest first
public record PolicyChapterPage(
        Optional<PolicyChapter> chapter,
        Map<Clause, ClauseUse> uses,
        Optional<PolicyOverview> overview,
        Map<Clause, List<PolicyOverview.ClauseWeek>> weeks) {
    private static final String PUBLIC = "/beleid/";

    public List<PolicyChapter> all() {
        return List.of(PolicyChapter.values());
    }

    /// The chapters on this page.
    public List<PolicyChapter> shown() {
        return chapter.map(List::of).orElseGet(this::all);
    }

    public int clauses() {
        return shown().stream().mapToInt(each -> each.clauses().size()).sum();
    }

    public Optional<PolicyOverview.Clauses> figures(Clause clause) {
        return overview.flatMap(found -> found.find(clause));
    }

    public WeekPicture picture(Clause clause) {
        return WeekPicture.of(weeks.getOrDefault(clause, List.of()));
    }

    /// The pages on which this reader meets the clause.
    public List<ClauseScreen> open(PageFrame frame, Clause clause) {
        return open(frame, uses.getOrDefault(clause, new ClauseUse.NotYet())).stream()
                .filter(screen -> !screen.path().equals("/beleid"))
                .toList();
    }

    /// Of the screens that uphold a clause, those that this reader can open: the places of the own
    /// navigation, and what is public.
    public static List<ClauseScreen> open(PageFrame frame, ClauseUse use) {
        return switch (use) {
            case ClauseUse.OnScreens(List<ClauseScreen> screens) ->
                screens.stream()
                        .filter(screen ->
                                frame.leads(screen.path()) || screen.path().startsWith(PUBLIC))
                        .toList();
            case ClauseUse.Inside _, ClauseUse.NotYet _ -> List.of();
        };
    }

    /// How many of the clauses on this page are in use.
    public long inUse() {
        return shown().stream()
                .flatMap(each -> each.clauses().stream())
                .filter(clause -> !(uses.get(clause) instanceof ClauseUse.NotYet))
                .count();
    }
}
