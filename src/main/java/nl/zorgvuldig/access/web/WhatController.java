package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Colleague;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.Oversight;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.Reviews;
import nl.zorgvuldig.access.WhatCanOpen;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
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
    Page people(
            @RequestParam(required = false) Optional<UUID> school,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<Oversight> key) {
        Map<School, List<Colleague>> all = what.listPeople(key.target());
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
                                key.clause(),
                                key.because(),
                                List.copyOf(all.keySet()),
                                chosen,
                                chosen.map(one -> all.getOrDefault(one, List.of()))
                                        .orElse(List.of()),
                                key.relation() == Relation.HEAD,
                                !reviews.waiting().isEmpty()));
    }

    @GetMapping("/{employee}")
    Page person(
            @PathVariable PersonId employee,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<Oversight> key) {
        return what.list(key, employee)
                .map(one ->
                        Page.of("access/what", new WhatPage(key.clause(), key.because(), SchoolDay.today(clock), one)))
                .orElseGet(Page::notFound);
    }
}
