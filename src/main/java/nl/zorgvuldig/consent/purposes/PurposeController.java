package nl.zorgvuldig.consent.purposes;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Purposes and their texts. The board decides, since it is responsible for the use of pictures;
/// the administrator only maintains the program.
@Controller
@RequestMapping("/toestemmingsvragen")
class PurposeController {
    private static final String LIST = "consent/purposes/asked";

    private final ConsentPurposes purposes;
    private final BoardMembershipCheck board;

    PurposeController(ConsentPurposes purposes, BoardMembershipCheck board) {
        this.purposes = purposes;
        this.board = board;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page asked(SignedInUser who) {
        return board.decides(who) ? Page.of(LIST, PurposesPage.of(purposes.list())) : refused();
    }

    @PostMapping("/voorstel")
    Page propose(SignedInUser who) {
        if (!board.decides(who)) {
            return refused();
        }
        purposes.propose();
        return Page.saved("/toestemmingsvragen");
    }

    /// Asks for confirmation, because the consents cannot be restored.
    @GetMapping("/{purpose}/schrappen")
    Page retiring(SignedInUser who, @PathVariable String purpose) {
        if (!board.decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(consentPurpose -> Page.of("consent/purposes/retire", new PurposeRetirementPage(consentPurpose)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{purpose}/schrappen")
    Page retire(SignedInUser who, @PathVariable String purpose) {
        if (!board.decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(consentPurpose -> {
                    purposes.retire(consentPurpose);
                    return Page.saved("/toestemmingsvragen");
                })
                .orElseGet(Page::notFound);
    }

    private Optional<ConsentPurpose> find(String code) {
        return PurposeKey.parse(code)
                .flatMap(purposes::find)
                .filter(purpose -> purpose.retiredAt().isEmpty());
    }

    static Page refused() {
        return Page.refused(
                RECORDING_AFTER_CONSENT,
                Sentence.of("consent.asked.board_only"),
                List.of(RoleContact.DATA_PROTECTION_OFFICER));
    }
}
