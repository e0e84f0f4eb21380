package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.consent.Invitations;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The head sees about which pupils nobody was asked for consent yet, and asks.
@Controller
@RequestMapping("/toestemming-vragen")
class InvitationController {
    private final Invitations invitations;
    private final Staff staff;
    private final Clock clock;

    InvitationController(Invitations invitations, Staff staff, Clock clock) {
        this.invitations = invitations;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page invitations(SignedIn head, @RequestParam Optional<Integer> verstuurd) {
        return heads(head)
                ? Page.of(
                        "consent/invitations",
                        new InvitationsPage(
                                invitations.listNew(head),
                                verstuurd.map(count -> Sentence.of("consent.invite.sent", count))))
                : refused();
    }

    @PostMapping
    Page invite(SignedIn head) {
        return heads(head) ? Page.seeOther("/toestemming-vragen?verstuurd=" + invitations.invite(head)) : refused();
    }

    private boolean heads(SignedIn who) {
        return staff.listFunctions(who.person()).stream()
                .anyMatch(held ->
                        held.function() == StaffFunction.HEAD && held.period().contains(SchoolDay.today(clock)));
    }

    private static Page refused() {
        return Page.refused(CONSENT_ASKED_AT_ENROLMENT, Sentence.of("consent.invite.heads_only"));
    }
}
