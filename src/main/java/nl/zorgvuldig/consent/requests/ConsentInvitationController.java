package nl.zorgvuldig.consent.requests;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Shows the head about which pupils nobody was asked for consent yet, and sends the requests.
@Controller
@RequestMapping("/toestemming-vragen")
class ConsentInvitationController {
    private final ConsentInvitations invitations;
    private final Staff staff;
    private final Clock clock;

    ConsentInvitationController(ConsentInvitations invitations, Staff staff, Clock clock) {
        this.invitations = invitations;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page invitations(SignedInUser head, @RequestParam Optional<Integer> verstuurd) {
        return heads(head)
                ? Page.of(
                        "consent/requests/invitations",
                        new ConsentInvitationsPage(
                                invitations.listNew(head),
                                verstuurd.map(count -> Sentence.of("consent.invite.sent", count))))
                : refused();
    }

    @PostMapping
    Page invite(SignedInUser head) {
        return heads(head) ? Page.seeOther("/toestemming-vragen?verstuurd=" + invitations.invite(head)) : refused();
    }

    private boolean heads(SignedInUser who) {
        return staff.listFunctions(who.person()).stream()
                .anyMatch(held ->
                        held.function() == StaffFunction.HEAD && held.period().contains(SchoolDay.today(clock)));
    }

    private static Page refused() {
        return Page.refused(CONSENT_ASKED_AT_ENROLMENT, Sentence.of("consent.invite.heads_only"));
    }
}
