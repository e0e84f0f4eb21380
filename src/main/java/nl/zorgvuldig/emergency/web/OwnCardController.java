package nl.zorgvuldig.emergency.web;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.consent.OwnAnswer;
import nl.zorgvuldig.emergency.CardActs;
import nl.zorgvuldig.emergency.OwnCard;
import nl.zorgvuldig.emergency.OwnCards;
import nl.zorgvuldig.emergency.OwnWish;
import nl.zorgvuldig.emergency.Saved;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Those who decide write their part of a card here, agree, and take back.
@Controller
@RequestMapping(OwnCardController.ADDRESS)
class OwnCardController {
    static final String ADDRESS = "/noodkaart";
    private static final String TEMPLATE = "emergency/own";

    private final AccessControl access;
    private final OwnCards cards;
    private final Clock clock;

    OwnCardController(AccessControl access, OwnCards cards, Clock clock) {
        this.access = access;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page own(SignedIn who) {
        return Page.of(
                "emergency/own-list",
                new OwnCardsPage(cards.list(who).entrySet().stream()
                        .map(one -> {
                            CardState state =
                                    CardState.of(one.getValue().consent().seen());
                            return new OwnCardsPage.Line(
                                    one.getValue().name().full(), address(one.getKey()), state.tone(), state.shortly());
                        })
                        .toList()));
    }

    /// @param bewaard what was sent just now
    @GetMapping("/{pupil}")
    @Upholds(PARENT_DATA_IN_DOSSIER)
    Page own(
            @RequestParam(required = false) Optional<String> bewaard,
            @Opens(CardActs.OWN_CARD_CODE) Granted<PupilId> key) {
        return cards.read(key)
                .map(card -> Page.of(
                        TEMPLATE,
                        page(
                                key,
                                card,
                                bewaard.map(OwnCardController::notice),
                                CardForm.filled(card.text()).numbered(clock))))
                .orElseGet(Page::notFound);
    }

    private static Sentence notice(String what) {
        return Sentence.of(
                switch (what) {
                    case "nee" -> "emergency.own.taken_back";
                    case "niet" -> "emergency.own.not_kept";
                    default -> "emergency.own.saved";
                });
    }

    @PostMapping("/{pupil}")
    Page save(@Opens(CardActs.OWN_CARD_CODE) Granted<PupilId> key, SignedIn who, Form form) {
        return form.value("answer").equals("no") ? refuse(key, who, form) : keep(key, who, form);
    }

    /// Taking back works with whatever was sent: a no is a no.
    @PostMapping("/{pupil}/nee")
    Page refuse(@Opens(CardActs.OWN_CARD_CODE) Granted<PupilId> key, SignedIn who, Form form) {
        FormId number = FormId.parse(form.value(Form.NUMBER), clock).orElseGet(() -> FormId.next(clock));
        return cards.refuse(key, who, number, language(form))
                ? Page.seeOther(address(key.target()) + "?bewaard=nee")
                : Page.notFound();
    }

    private Page keep(Granted<PupilId> key, SignedIn who, Form form) {
        Optional<FormId> number = form.number("allergies");
        if (number.isEmpty()) {
            return again(key, who, form);
        }
        Optional<OwnWish.Yes> yes = form.value("answer").equals("yes")
                ? Optional.of(new OwnWish.Yes(version(form), language(form)))
                : Optional.empty();
        return switch (cards.save(key, who, new OwnWish(number.get(), CardForm.read(form), yes))) {
            case Saved.Done _ -> Page.seeOther(address(key.target()) + "?bewaard");
            case Saved.NotWanted _ -> Page.seeOther(address(key.target()) + "?bewaard=niet");
            case Saved.Objected no -> {
                form.wrong(no.objections());
                yield again(key, who, form);
            }
            case Saved.AskAgain _ -> {
                form.with("answer", "").wrong("answer", "emergency.objection.again");
                yield again(key, who, form);
            }
            case Saved.UsedBefore _ -> {
                form.usedBefore("allergies");
                yield again(key, who, form);
            }
        };
    }

    /// With another key: the first was used, and seeing the page again is another look.
    private Page again(Granted<PupilId> used, SignedIn who, Form form) {
        Granted<PupilId> key = access.ask(who, CardActs.OWN_CARD, used.target()).orRefuse();
        return cards.read(key)
                .map(card -> Page.again(TEMPLATE, page(key, card, Optional.empty(), form)))
                .orElseGet(Page::notFound);
    }

    private static OwnCardPage page(Granted<PupilId> key, OwnCard card, Optional<Sentence> notice, Form form) {
        CardState state = CardState.of(card.consent().seen());
        return new OwnCardPage(
                card.pupil().given(),
                address(key.target()),
                "/wie-keek/" + key.target(),
                key.clause(),
                key.because(),
                card.consent().purpose().text(),
                state.tone(),
                state.shortly(),
                state.fully(),
                OwnCardPage.receipt(card),
                card.consent().answer() instanceof OwnAnswer.Yes,
                card.earlier(),
                notice,
                form);
    }

    private static String address(PupilId pupil) {
        return ADDRESS + "/" + pupil;
    }

    private static Language language(Form form) {
        return Language.find(form.value("language")).orElse(Language.DUTCH);
    }

    private static int version(Form form) {
        return form.count("version").orElse(0);
    }
}
