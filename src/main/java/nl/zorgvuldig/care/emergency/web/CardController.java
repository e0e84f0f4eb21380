package nl.zorgvuldig.care.emergency.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.care.emergency.EmergencyCards;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Pages for staff in a hurry: find a pupil of the school, open the card.
@Controller
class CardController {
    static final String SEARCH = "/noodkaarten";
    private static final String TEMPLATE = "care/emergency/search";
    private static final int LONGEST_QUESTION = 80;

    private final SavedSearches searches;
    private final EmergencyCards cards;
    private final DossierReaders openers;
    private final Clock clock;

    CardController(EmergencyCards cards, DossierReaders openers, SavedSearches searches, Clock clock) {
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
    Page cards(SignedInUser reader, HttpServletRequest request) {
        String typed = searches.find(request, reader).orElse("");
        Optional<PupilList> found = typed.length() < 2 ? Optional.empty() : Optional.of(cards.search(reader, typed));
        return Page.of(TEMPLATE, page(typed, found));
    }

    /// A name is sent in the form and never in an address.
    @PostMapping(SEARCH)
    Page search(Form form, SignedInUser reader, HttpServletRequest request) {
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
        EmergencyCard card = cards.read(key);
        return Page.of(
                "care/emergency/card",
                new CardPage(
                        card,
                        key.person(),
                        key.clause(),
                        key.because(),
                        "/leerlingen/" + pupil + "/dossier",
                        writes(key) ? CardTranscriptionController.address(pupil) : ""));
    }

    /// Only to show the link; the page behind it asks whether one may.
    private boolean writes(Granted<PupilId> key) {
        return openers.relationOf(key.person(), key.target())
                .filter(relation -> relation != AccessRelation.BOARD)
                .isPresent();
    }
}
