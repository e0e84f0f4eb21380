package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Colleague;
import nl.zorgvuldig.access.OpenedTo;
import nl.zorgvuldig.access.OverseeDecision;
import nl.zorgvuldig.access.Reviews;
import nl.zorgvuldig.access.WhatCanOpen;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one employee could open; and before that, whom one can ask about.
@Controller
@RequestMapping(WhatController.ADDRESS)
class WhatController {
    static final String ADDRESS = "/wie-kan";

    private final WhatCanOpen what;
    private final Reviews reviews;
    private final Clock clock;

    WhatController(WhatCanOpen what, Reviews reviews, Clock clock) {
        this.what = what;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// @param school of which the people are shown, for who may ask about more than one
    @GetMapping
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    Page people(SignedIn asker, @RequestParam(required = false) Optional<UUID> school) {
        OverseeDecision decision = what.decide(asker);
        if (decision instanceof OverseeDecision.Refused no) {
            return Page.refused(no.clause(), no.because());
        }
        Map<School, List<Colleague>> all = what.listPeople(decision);
        Optional<School> chosen = school.isEmpty() && all.size() == 1
                ? all.keySet().stream().findFirst()
                : all.keySet().stream()
                        .filter(one ->
                                school.filter(id -> id.equals(one.id().value())).isPresent())
                        .findFirst();
        return school.isPresent() && chosen.isEmpty()
                ? Page.notFound()
                : Page.of(
                        "access/people",
                        new PeoplePage(
                                clause(decision),
                                because(decision),
                                List.copyOf(all.keySet()),
                                chosen,
                                chosen.map(one -> all.getOrDefault(one, List.of()))
                                        .orElse(List.of()),
                                decision instanceof OverseeDecision.AtSchools,
                                !reviews.waiting().isEmpty()));
    }

    @GetMapping("/{employee}")
    Page person(@PathVariable PersonId employee, SignedIn asker) {
        OverseeDecision decision = what.decide(asker);
        Optional<OpenedTo> found = what.list(asker, decision, employee);
        if (decision instanceof OverseeDecision.Refused no) {
            return Page.refused(no.clause(), no.because());
        }
        return found.map(one -> Page.of(
                        "access/what", new WhatPage(clause(decision), because(decision), SchoolDay.today(clock), one)))
                .orElseGet(Page::notFound);
    }

    private static Clause clause(OverseeDecision decision) {
        return switch (decision) {
            case OverseeDecision.Everywhere all -> all.clause();
            case OverseeDecision.AtSchools own -> own.clause();
            case OverseeDecision.Refused no -> no.clause();
        };
    }

    private static Sentence because(OverseeDecision decision) {
        return switch (decision) {
            case OverseeDecision.Everywhere all -> all.because();
            case OverseeDecision.AtSchools own -> own.because();
            case OverseeDecision.Refused no -> no.because();
        };
    }
}
