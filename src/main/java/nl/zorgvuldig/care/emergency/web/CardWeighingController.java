package nl.zorgvuldig.care.emergency.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.emergency.CardOpenings;
import nl.zorgvuldig.care.emergency.CardSaveResult;
import nl.zorgvuldig.care.emergency.CardWeighing;
import nl.zorgvuldig.care.emergency.CardWeighing.CardDecision;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Page on which the head and the support coordinator decide what of a card the school needs, and
/// the head looks at openings in an emergency.
@Controller
@RequestMapping("/leerlingen/{pupil}/noodkaart/nodig")
class CardWeighingController {
    private static final String TEMPLATE = "care/emergency/weigh";

    private final AccessControl access;
    private final CardWeighing weighing;
    private final CardOpenings openings;
    private final Clock clock;

    CardWeighingController(AccessControl access, CardWeighing weighing, CardOpenings openings, Clock clock) {
        this.access = access;
        this.weighing = weighing;
        this.openings = openings;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return CardController.address(pupil) + "/nodig";
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page weigh(@Opens(CardActs.WEIGH_CARD_CODE) Granted<PupilId> key) {
        return Page.of(TEMPLATE, page(key, Form.empty().numbered(clock)));
    }

    @PostMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page decide(@Opens(CardActs.WEIGH_CARD_CODE) Granted<PupilId> key, SignedInUser who, Form form) {
        String author = Id.parse(form.value("author")).map(UUID::toString).orElse("");
        String reason = CardWeighingPage.reason(author);
        String choice = form.value(CardWeighingPage.needed(author));
        Optional<FormId> number = form.number(reason);
        Optional<UUID> card = Id.parse(form.value("card"));
        if (!choice.equals("yes") && !choice.equals("no")) {
            form.wrong(CardWeighingPage.needed(author), "emergency.objection.needed");
        }
        if (card.isEmpty()) {
            form.wrong(reason, "emergency.objection.changed");
        }
        if (form.wrong()) {
            return again(key, who, form);
        }
        CardDecision decision = new CardDecision(
                number.orElseThrow(), card.orElseThrow(), seen(form), choice.equals("yes"), form.value(reason));
        return answer(key, who, form, reason, weighing.decide(key, decision));
    }

    @PostMapping("/zelf")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page write(@Opens(CardActs.WEIGH_CARD_CODE) Granted<PupilId> key, SignedInUser who, Form form) {
        String reason = CardWeighingPage.reason(CardWeighingPage.SCHOOL);
        Optional<FormId> number = form.number(reason);
        if (number.isEmpty()) {
            return again(key, who, form);
        }
        return answer(
                key,
                who,
                form,
                reason,
                weighing.write(
                        key, number.get(), seen(form), CardForm.read(form).health(), form.value(reason)));
    }

    private static Optional<UUID> seen(Form form) {
        return Id.parse(form.value(CardWeighingPage.SEEN));
    }

    private Page answer(Granted<PupilId> key, SignedInUser who, Form form, String reason, CardSaveResult result) {
        return switch (result) {
            case CardSaveResult.Done _ -> Page.saved(address(key.target()));
            case CardSaveResult.Objected no -> {
                form.wrong(no.objections().stream()
                        .map(objection -> objection.field().equals("reason")
                                ? new Objection(reason, objection.because())
                                : objection)
                        .toList());
                yield again(key, who, form);
            }
            case CardSaveResult.AskAgain _ -> {
                form.wrong(reason, "emergency.objection.changed");
                yield again(key, who, form.numbered(clock));
            }
            case CardSaveResult.UsedBefore _ -> {
                form.usedBefore(reason);
                yield again(key, who, form);
            }
        };
    }

    @PostMapping("/nood")
    @Upholds(CONFIDENTIALITY)
    Page review(@Opens(CardActs.WEIGH_CARD_CODE) Granted<PupilId> key, SignedInUser who, Form form) {
        Optional<UUID> opening = Id.parse(form.value("opening"));
        String found = form.value("justified");
        if (opening.isEmpty() || !found.equals("yes") && !found.equals("no")) {
            form.wrong("opening", "emergency.objection.needed");
            return again(key, who, form);
        }
        PupilId pupil = key.target();
        return openings.review(key, opening.get(), found.equals("yes")) ? Page.saved(address(pupil)) : Page.notFound();
    }

    /// Asks for another key: the first was used, and seeing the page again counts as another
    /// opening.
    private Page again(Granted<PupilId> used, SignedInUser who, Form form) {
        Granted<PupilId> key =
                access.ask(who, CardActs.WEIGH_CARD, used.target()).orRefuse();
        return Page.again(TEMPLATE, page(key, form));
    }

    private CardWeighingPage page(Granted<PupilId> key, Form form) {
        return new CardWeighingPage(
                weighing.name(key).full(),
                address(key.target()),
                CardController.address(key.target()),
                key.clause(),
                key.because(),
                weighing.list(key),
                openings.list(key).stream()
                        .map(opening -> new CardWeighingPage.Opening(
                                opening,
                                weighing.nameOf(opening.by()).full(),
                                opening.review()
                                        .map(review ->
                                                weighing.nameOf(review.by()).full())))
                        .toList(),
                key.relation() == AccessRelation.HEAD,
                form);
    }
}
