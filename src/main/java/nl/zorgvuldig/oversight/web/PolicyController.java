package nl.zorgvuldig.oversight.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.oversight.PolicyText;
import nl.zorgvuldig.oversight.Upheld;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The policy, readable for everyone: all clauses, one clause, and the text of each version.
@Controller
class PolicyController {
    private final PolicyText policy;
    private final Upheld upheld;
    private final Clock clock;

    PolicyController(PolicyText policy, Upheld upheld, Clock clock) {
        this.policy = policy;
        this.upheld = upheld;
        this.clock = clock;
    }

    @GetMapping("/beleid")
    @Upholds({Clause.POLICY_FOR_EVERYONE, Clause.WHERE_TO_TURN})
    Page policy() {
        LocalDate today = SchoolDay.today(clock);
        return Page.of(
                "oversight/policy", PolicyPage.of(policy.on(today), policy.listVersions(), upheld));
    }

    @GetMapping("/beleid/{clause}")
    Page clause(@PathVariable String clause) {
        return Clause.find(clause)
                .map(found -> Page.of("oversight/policyClause", ClausePage.of(found, upheld)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/beleid/versies/{since}")
    Page version(@PathVariable String since) {
        return day(since)
                .flatMap(policy::find)
                .map(found -> Page.of("oversight/policyVersion", VersionPage.of(found)))
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
