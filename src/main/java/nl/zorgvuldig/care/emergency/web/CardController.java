package nl.zorgvuldig.care.emergency.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.access.control.lists.PupilList;
import nl.zorgvuldig.access.control.readers.DossierReaders;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.emergency.CardOpening;
import nl.zorgvuldig.care.emergency.CardOpenings;
import nl.zorgvuldig.care.emergency.EmergencyCard;
import nl.zorgvuldig.care.emergency.EmergencyCards;
import nl.zorgvuldig.platform.identity.SavedSearches;
import nl.zorgvuldig.platform.identity.SignedInUser;
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
    private final CardOpenings openings;
    private final DossierReaders openers;

    CardController(EmergencyCards cards, CardOpenings openings, DossierReaders openers, SavedSearches searches) {
        this.searches = searches;
        this.cards = cards;
        this.openings = openings;
        this.openers = openers;
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
        return new CardSearchPage(typed, found);
    }

    @GetMapping("/leerlingen/{pupil}/noodkaart")
    @Upholds(CONFIDENTIALITY)
    Page card(@Opens(CardActs.READ_CARD_CODE) Granted<PupilId> key) {
        PupilId pupil = key.target();
        EmergencyCard card = cards.read(key);
        Optional<AccessRelation> relation =
                openers.relationOf(key.person(), pupil).filter(held -> held != AccessRelation.BOARD);
        return Page.of(
                "care/emergency/card",
                new CardPage(
                        card,
                        key.person(),
                        key.clause(),
                        key.because(),
                        "/leerlingen/" + pupil + "/dossier",
                        relation.isPresent() ? CardTranscriptionController.address(pupil) : "",
                        relation.filter(CardController::weighs).isPresent()
                                ? CardWeighingController.address(pupil)
                                : "",
                        address(pupil) + "/nood"));
    }

    /// Only to show the link; the page behind it asks whether one may.
    private static boolean weighs(AccessRelation relation) {
        return relation == AccessRelation.HEAD || relation == AccessRelation.SCHOOL;
    }

    /// In an emergency: one tap on a reason. Nothing is asked before it.
    @PostMapping("/leerlingen/{pupil}/noodkaart/nood")
    @Upholds(CONFIDENTIALITY)
    Page open(@Opens(CardActs.EMERGENCY_CARD_CODE) Granted<PupilId> key, Form form) {
        openings.open(key, CardOpening.Reason.find(form.value("reason")).orElse(CardOpening.Reason.OTHER));
        return Page.seeOther(address(key.target()));
    }
}
