package nl.zorgvuldig.oversight.clauses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.oversight.figures.PolicyOverview;
import nl.zorgvuldig.oversight.figures.PolicyOverviews;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Public pages of the policy: all clauses, one clause, and the text of each version.
@Controller
class PolicyController {
    private static final String ANY_BOARD = "oversight.policy.board";

    private final PolicyText policy;
    private final UpheldClauses upheld;
    private final ObjectProvider<PolicyOverviews> overviews;
    private final PolicyBoardName names;
    private final LocalizedMessages dutch;
    private final Clock clock;

    PolicyController(
            PolicyText policy,
            UpheldClauses upheld,
            ObjectProvider<PolicyOverviews> overviews,
            PolicyBoardName names,
            MessageCatalog languages,
            Clock clock) {
        this.policy = policy;
        this.names = names;
        this.dutch = languages.in(Language.DUTCH);
        this.upheld = upheld;
        this.overviews = overviews;
        this.clock = clock;
    }

    /// @param school whose figures to show, for a reader who sees more than one
    @GetMapping("/beleid")
    @Upholds({Clause.POLICY_FOR_EVERYONE, Clause.WHERE_TO_TURN})
    Page policy(@RequestParam(required = false) Optional<UUID> school) {
        LocalDate today = SchoolDay.today(clock);
        Optional<PolicyOverview> overview = overview(school);
        return foreign(school, overview)
                ? Page.notFound()
                : Page.of(
                        "oversight/clauses/policy",
                        PolicyPage.of(policy.on(today), policy.listVersions(), upheld, overview));
    }

    @GetMapping("/beleid/{clause}")
    Page clause(@PathVariable String clause, @RequestParam(required = false) Optional<UUID> school) {
        Optional<PolicyOverview> overview = overview(school);
        Optional<Clause> found = foreign(school, overview) ? Optional.empty() : Clause.find(clause);
        return found.map(each -> Page.of("oversight/clauses/policyClause", page(each, overview)))
                .orElseGet(Page::notFound);
    }

    private ClausePage page(Clause clause, Optional<PolicyOverview> overview) {
        List<PolicyOverview.ClauseWeek> weeks = overview.map(
                        policyOverview -> overviews.getObject().weeks(policyOverview, clause))
                .orElse(List.of());
        return ClausePage.of(clause, upheld, names.find(), overview, weeks);
    }

    /// The figures, for a reader who may see them; the policy itself is for everyone.
    private Optional<PolicyOverview> overview(Optional<UUID> school) {
        return Optional.ofNullable(overviews.getIfAvailable())
                .flatMap(policyOverviews -> policyOverviews.find(school.map(SchoolId::new)));
    }

    /// Whether the school is not the reader's; it is then treated as unknown.
    private static boolean foreign(Optional<UUID> school, Optional<PolicyOverview> overview) {
        return school.isPresent() && overview.isEmpty() && Acting.someone();
    }

    @GetMapping("/beleid/versies/{since}")
    Page version(@PathVariable String since) {
        return day(since)
                .flatMap(policy::find)
                .map(found -> Page.of(
                        "oversight/clauses/policyVersion",
                        PolicyVersionPage.of(found, names.find().orElseGet(() -> dutch.say(ANY_BOARD)))))
                .orElseGet(Page::notFound);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
