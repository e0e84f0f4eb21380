package nl.zorgvuldig.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.oversight.BoardNames;
import nl.zorgvuldig.oversight.Overview;
import nl.zorgvuldig.oversight.Overviews;
import nl.zorgvuldig.oversight.PolicyText;
import nl.zorgvuldig.oversight.Upheld;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The policy, readable for everyone: all clauses, one clause, and the text of each version.
@Controller
class PolicyController {
    private static final String ANY_BOARD = "oversight.policy.board";

    private final PolicyText policy;
    private final Upheld upheld;
    private final ObjectProvider<Overviews> overviews;
    private final BoardNames names;
    private final Words dutch;
    private final Clock clock;

    PolicyController(
            PolicyText policy,
            Upheld upheld,
            ObjectProvider<Overviews> overviews,
            BoardNames names,
            Languages languages,
            Clock clock) {
        this.policy = policy;
        this.names = names;
        this.dutch = languages.in(Language.DUTCH);
        this.upheld = upheld;
        this.overviews = overviews;
        this.clock = clock;
    }

    /// @param school of which school the figures are wanted, by who sees more than one
    @GetMapping("/beleid")
    @Upholds({Clause.POLICY_FOR_EVERYONE, Clause.WHERE_TO_TURN})
    Page policy(@RequestParam(required = false) Optional<UUID> school) {
        LocalDate today = SchoolDay.today(clock);
        Optional<Overview> overview = overview(school);
        return foreign(school, overview)
                ? Page.notFound()
                : Page.of("oversight/policy", PolicyPage.of(policy.on(today), policy.listVersions(), upheld, overview));
    }

    @GetMapping("/beleid/{clause}")
    Page clause(@PathVariable String clause, @RequestParam(required = false) Optional<UUID> school) {
        Optional<Overview> overview = overview(school);
        Optional<Clause> found = foreign(school, overview) ? Optional.empty() : Clause.find(clause);
        return found.map(one -> Page.of("oversight/policyClause", page(one, overview)))
                .orElseGet(Page::notFound);
    }

    private ClausePage page(Clause clause, Optional<Overview> overview) {
        List<Overview.ClauseWeek> weeks =
                overview.map(one -> overviews.getObject().weeks(one, clause)).orElse(List.of());
        return ClausePage.of(clause, upheld, names.find(), overview, weeks);
    }

    /// The policy is for everyone; figures only for who may see them.
    private Optional<Overview> overview(Optional<UUID> school) {
        return Optional.ofNullable(overviews.getIfAvailable()).flatMap(one -> one.find(school.map(SchoolId::new)));
    }

    /// A school that is not the reader's is as one that is not there.
    private static boolean foreign(Optional<UUID> school, Optional<Overview> overview) {
        return school.isPresent() && overview.isEmpty() && Acting.someone();
    }

    @GetMapping("/beleid/versies/{since}")
    Page version(@PathVariable String since) {
        return day(since)
                .flatMap(policy::find)
                .map(found -> Page.of(
                        "oversight/policyVersion",
                        VersionPage.of(found, names.find().orElseGet(() -> dutch.say(ANY_BOARD)))))
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
