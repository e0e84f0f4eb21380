package nl.zorgvuldig.emergency.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.PupilList;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.emergency.Card;
import nl.zorgvuldig.emergency.CardActs;
import nl.zorgvuldig.emergency.Cards;
import nl.zorgvuldig.identity.KeptSearches;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// For staff in a hurry: find a pupil of the school, open the card.
@Controller
class CardController {
    static final String SEARCH = "/noodkaarten";
    private static final String TEMPLATE = "emergency/search";
    private static final int LONGEST_QUESTION = 80;

    private final KeptSearches searches;
    private final Cards cards;
    private final Openers openers;
    private final Clock clock;

    CardController(Cards cards, Openers openers, KeptSearches searches, Clock clock) {
        this.searches = searches;
        this.cards = cards;
        this.openers = openers;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/noodkaart";
    }

    @GetMapping(SEARCH)
    @Upholds(CONFIDENTIALITY)
    Page cards(SignedIn reader, HttpServletRequest request) {
        String typed = searches.find(request, reader).orElse("");
        Optional<PupilList> found = typed.length() < 2 ? Optional.empty() : Optional.of(cards.search(reader, typed));
        return Page.of(TEMPLATE, page(typed, found));
    }

    /// A name is sent in the form and never in an address.
    @PostMapping(SEARCH)
    Page search(Form form, SignedIn reader, HttpServletRequest request) {
        String all = form.value("zoek");
        return searches.keep(request, reader, all.substring(0, Math.min(all.length(), LONGEST_QUESTION)));
    }

    private CardSearchPage page(String typed, Optional<PupilList> found) {
        return new CardSearchPage(
                typed,
                found,
                SchoolDay.taught(SchoolDay.today(clock)) ? "emergency.search.none" : "emergency.search.none.weekend");
    }

    @GetMapping("/leerlingen/{pupil}/noodkaart")
    @Upholds(CONFIDENTIALITY)
    Page card(@Opens(CardActs.READ_CARD_CODE) Granted<PupilId> key) {
        PupilId pupil = key.target();
        Card card = cards.read(key);
        return Page.of(
                "emergency/card",
                new CardPage(
                        card,
                        key.person(),
                        key.clause(),
                        key.because(),
                        "/leerlingen/" + pupil + "/dossier",
                        writes(key) ? TellController.address(pupil) : ""));
    }

    /// Only to show the way there; whether one may is asked there.
    private boolean writes(Granted<PupilId> key) {
        return openers.relationOf(key.person(), key.target())
                .filter(relation -> relation != Relation.BOARD)
                .isPresent();
    }
}
