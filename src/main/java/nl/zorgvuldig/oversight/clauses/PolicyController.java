package nl.zorgvuldig.oversight.clauses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/// Public pages of the policy: its chapters, the clauses of one or of all, one clause, and the text
/// of each version.
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
        return reading(
                school,
                overview -> Page.of(
                        "oversight/clauses/policy",
                        new PolicyPage(
                                names.find(), policy.on(SchoolDay.today(clock)), policy.listVersions(), overview)));
    }

    @GetMapping("/beleid/hoofdstukken/{chapter}")
    Page chapter(@PathVariable String chapter, @RequestParam(required = false) Optional<UUID> school) {
        return reading(
                school,
                overview -> PolicyChapter.find(chapter)
                        .map(found ->
                                Page.of("oversight/clauses/policyChapter", chapterPage(Optional.of(found), overview)))
                        .orElseGet(Page::notFound));
    }

    /// All clauses after another, to print.
    @GetMapping("/beleid/alles")
    Page everything(@RequestParam(required = false) Optional<UUID> school) {
        return reading(
                school,
                overview -> Page.of("oversight/clauses/policyClauses", chapterPage(Optional.empty(), overview)));
    }

    private PolicyChapterPage chapterPage(Optional<PolicyChapter> chapter, Optional<PolicyOverview> overview) {
        Map<Clause, ClauseUse> uses = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            uses.put(clause, upheld.of(clause));
        }
        return new PolicyChapterPage(chapter, uses, overview, weeks(overview));
    }

    @GetMapping("/beleid/{clause}")
    Page clause(@PathVariable String clause, @RequestParam(required = false) Optional<UUID> school) {
        return reading(
                school,
                overview -> Clause.find(clause)
                        .map(each -> Page.of(
                                "oversight/clauses/policyClause",
                                ClausePage.of(
                                        each,
                                        upheld,
                                        names.find(),
                                        overview,
                                        weeks(overview).getOrDefault(each, List.of()))))
                        .orElseGet(Page::notFound));
    }

    private Map<Clause, List<PolicyOverview.ClauseWeek>> weeks(Optional<PolicyOverview> overview) {
        return overview.map(found -> overviews.getObject().weeks(found)).orElse(Map.of());
    }

    /// A page with the figures, for a reader who may see them; a school that is not the reader's is
    /// treated as unknown.
    private Page reading(Optional<UUID> school, Function<Optional<PolicyOverview>, Page> page) {
        Optional<PolicyOverview> overview = overview(school);
        return school.isPresent() && overview.isEmpty() && Acting.someone() ? Page.notFound() : page.apply(overview);
    }

    /// The figures, for a reader who may see them; the policy itself is for everyone.
    private Optional<PolicyOverview> overview(Optional<UUID> school) {
        return Optional.ofNullable(overviews.getIfAvailable())
                .flatMap(policyOverviews -> policyOverviews.find(school.map(SchoolId::new)));
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
