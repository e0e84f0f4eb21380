package nl.zorgvuldig.events.web;

import static nl.zorgvuldig.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import nl.zorgvuldig.events.OwnEvents;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// A parent sees the events of which they were told, and what is asked of them.
@Controller
class OwnEventsController {
    static final String ADDRESS = OwnEvents.ADDRESS;

    private final OwnEvents events;

    OwnEventsController(OwnEvents events) {
        this.events = events;
    }

    @GetMapping(ADDRESS)
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN})
    Page events(SignedIn who) {
        return who.kind() == AccountKind.GUARDIAN
                ? Page.of("events/own", new OwnEventsPage(events.list()))
                : Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.own.refused"));
    }
}
