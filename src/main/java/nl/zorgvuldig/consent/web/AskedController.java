package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;
import static nl.zorgvuldig.policy.Clause.RECORDING_AFTER_CONSENT;

import java.util.Optional;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the board asks parents, and in which words. The board decides: it is the one that answers
/// for the use of pictures; the administrator only looks after the program.
@Controller
@RequestMapping("/toestemmingsvragen")
class AskedController {
    private static final String LIST = "consent/asked";

    private final Purposes purposes;
    private final BoardToday board;

    AskedController(Purposes purposes, BoardToday board) {
        this.purposes = purposes;
        this.board = board;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page asked(SignedIn who) {
        return board.decides(who) ? Page.of(LIST, AskedPage.of(purposes.list())) : refused();
    }

    @PostMapping("/voorstel")
    Page propose(SignedIn who) {
        if (!board.decides(who)) {
            return refused();
        }
        purposes.propose();
        return Page.seeOther("/toestemmingsvragen");
    }

    /// Asks once more, because nothing brings the consents back.
    @GetMapping("/{purpose}/schrappen")
    Page retiring(SignedIn who, @PathVariable String purpose) {
        if (!board.decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(one -> Page.of("consent/retire", new RetirePage(one)))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{purpose}/schrappen")
    Page retire(SignedIn who, @PathVariable String purpose) {
        if (!board.decides(who)) {
            return refused();
        }
        return find(purpose)
                .map(one -> {
                    purposes.retire(one);
                    return Page.seeOther("/toestemmingsvragen");
                })
                .orElseGet(Page::notFound);
    }

    private Optional<Purpose> find(String code) {
        return PurposeKey.parse(code)
                .flatMap(purposes::find)
                .filter(one -> one.retiredAt().isEmpty());
    }

    static Page refused() {
        return Page.refused(RECORDING_AFTER_CONSENT, Sentence.of("consent.asked.board_only"));
    }
}
