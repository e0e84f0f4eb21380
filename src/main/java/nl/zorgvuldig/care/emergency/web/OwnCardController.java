package nl.zorgvuldig.care.emergency.web;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.emergency.CardSaveResult;
import nl.zorgvuldig.care.emergency.OwnCards;
import nl.zorgvuldig.care.emergency.OwnCards.CardSubmission;
import nl.zorgvuldig.care.emergency.OwnCards.OwnCard;
import nl.zorgvuldig.consent.ConsentView;
import nl.zorgvuldig.consent.OwnAnswerStatus;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages on which legal representatives write their part of a card, consent, and withdraw consent.
@Controller
@RequestMapping(OwnCardController.ADDRESS)
class OwnCardController {
    static final String ADDRESS = "/noodkaart";
    private static final String TEMPLATE = "care/emergency/own";

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
    Page own(SignedInUser who) {
        return Page.of(
                "care/emergency/own-list",
                new OwnCardsPage(cards.list(who).entrySet().stream()
                        .map(entry -> {
                            CardStatus state =
                                    CardStatus.of(entry.getValue().consent().seen());
                            return new OwnCardsPage.Line(
                                    entry.getValue().name().full(),
                                    address(entry.getKey()),
                                    state.tone(),
                                    state.shortly());
                        })
                        .toList()));
    }

    /// @param bewaard what was just sent
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
        return Sentence.of(what.equals("nee") ? "emergency.own.taken_back" : "emergency.own.saved");
    }

    /// Withdrawing works whatever was sent with it: a refusal always counts.
    @PostMapping("/{pupil}/nee")
    Page refuse(@Opens(CardActs.OWN_CARD_CODE) Granted<PupilId> key, SignedInUser who, Form form) {
        FormId number = FormId.parse(form.value(Form.NUMBER), clock).orElseGet(() -> FormId.next(clock));
        return cards.refuse(key, who, number, language(form))
                ? Page.seeOther(address(key.target()) + "?bewaard=nee")
                : Page.notFound();
    }

    @PostMapping("/{pupil}")
    Page save(@Opens(CardActs.OWN_CARD_CODE) Granted<PupilId> key, SignedInUser who, Form form) {
        Optional<FormId> number = form.number("allergies");
        if (number.isEmpty()) {
            return again(key, who, form);
        }
        Optional<CardSubmission.Answer> answer =
                switch (form.value("answer")) {
                    case "yes" -> Optional.of(new CardSubmission.Answer(true, version(form), language(form)));
                    case "no" -> Optional.of(new CardSubmission.Answer(false, version(form), language(form)));
                    default -> Optional.empty();
                };
        return switch (cards.save(key, who, new CardSubmission(number.get(), CardForm.read(form), answer))) {
            case CardSaveResult.Done _ -> Page.seeOther(address(key.target()) + "?bewaard");
            case CardSaveResult.Objected no -> {
                form.wrong(no.objections());
                yield again(key, who, form);
            }
            case CardSaveResult.AskAgain _ -> {
                form.with("answer", "").wrong("answer", "emergency.objection.again");
                yield again(key, who, form);
            }
            case CardSaveResult.UsedBefore _ -> {
                form.usedBefore("allergies");
                yield again(key, who, form);
            }
        };
    }

    /// Asks for another key: the first was used, and seeing the page again counts as another
    /// opening.
    private Page again(Granted<PupilId> used, SignedInUser who, Form form) {
        Granted<PupilId> key = access.ask(who, CardActs.OWN_CARD, used.target()).orRefuse();
        return cards.read(key)
                .map(card -> Page.again(TEMPLATE, page(key, card, Optional.empty(), form)))
                .orElseGet(Page::notFound);
    }

    private static OwnCardPage page(Granted<PupilId> key, OwnCard card, Optional<Sentence> notice, Form form) {
        CardStatus state = CardStatus.of(card.consent().seen());
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
                card.consent().answer() instanceof OwnAnswerStatus.Yes,
                card.earlier(),
                card.weighed(),
                card.bySchool(),
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

    /// Status of a card, for one legal representative: as much as they can know of another's
    /// answer.
    record CardStatus(TagTone tone, Sentence shortly, Sentence fully) {
        static CardStatus of(ConsentView seen) {
            return switch (seen) {
                case ConsentView.Valid _ -> of(TagTone.YES, "open");
                case ConsentView.Waiting _ -> of(TagTone.WAIT, "waiting");
                case ConsentView.DoesNotHold _ -> of(TagTone.WAIT, "closed");
                case ConsentView.TheirNo _ -> of(TagTone.NO, "no");
                case ConsentView.Open _ -> of(TagTone.OPEN, "nothing");
            };
        }

        private static CardStatus of(TagTone tone, String word) {
            return new CardStatus(
                    tone, Sentence.of("emergency.state." + word), Sentence.of("emergency.state_long." + word));
        }
    }
}
