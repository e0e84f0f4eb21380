package nl.zorgvuldig.images.events.web;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import nl.zorgvuldig.images.events.OwnEvents;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows a parent the events they were notified of, and the notice.
@Controller
class OwnEventsController {
    static final String ADDRESS = OwnEvents.ADDRESS;

    private final OwnEvents events;

    OwnEventsController(OwnEvents events) {
        this.events = events;
    }

    @GetMapping(ADDRESS)
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, WHERE_TO_TURN})
    Page events(SignedInUser who) {
        return who.kind() == AccountKind.GUARDIAN
                ? Page.of("images/events/own", new OwnEventsPage(events.list()))
                : Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.own.refused"));
    }
}
