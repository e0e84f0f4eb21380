package nl.zorgvuldig.privacy.rights.web;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.rights.RequesterIdentityCheck;
import nl.zorgvuldig.privacy.rights.RightActs;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightGate;
import nl.zorgvuldig.privacy.rights.RightLetters;
import nl.zorgvuldig.privacy.rights.RightRefusalGround;
import nl.zorgvuldig.privacy.rights.RightRequests;
import nl.zorgvuldig.privacy.rights.RightsDecision;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope.Extent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which those who decide see requests and their terms, and take each step.
@Controller
@RequestMapping(RightRequestController.ADDRESS)
class RightRequestController {
    static final String ADDRESS = "/verzoeken";
    private static final String TEMPLATE = "privacy/rights/request";

    private final RightGate gate;
    private final RightRequests rights;
    private final RightPages pages;
    private final RightLetters letters;

    RightRequestController(RightGate gate, RightRequests rights, RightPages pages, RightLetters letters) {
        this.gate = gate;
        this.rights = rights;
        this.pages = pages;
        this.letters = letters;
    }

    @GetMapping
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    Page list(SignedInUser who) {
        return gate.keeps(who)
                ? Page.of("privacy/rights/requests", pages.list(rights.list(who)))
                : Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("rights.no.keeper"));
    }

    @GetMapping("/{request}")
    @Upholds({WHERE_TO_TURN, OTHER_FILES_WITH_DIRECTION})
    Page one(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who) {
        return Page.of(TEMPLATE, pages.kept(who, key, Map.of()));
    }

    @GetMapping("/{request}/brief")
    Page letter(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key) {
        if (!key.target().answered()) {
            return Page.notFound();
        }
        rights.letter(key);
        return OwnRightsController.letter(letters.print(key.target()));
    }

    @PostMapping("/{request}/controle")
    Page check(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who, Form form) {
        return take(
                key,
                who,
                RightEvent.Checked.class,
                form,
                sent -> RightForms.read(RequesterIdentityCheck.class, sent, "how", "rights.objection.how")
                        .map(RightEvent.Checked::new));
    }

    @PostMapping("/{request}/uitstel")
    Page extend(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who, Form form) {
        return take(
                key,
                who,
                RightEvent.Extended.class,
                form,
                sent -> Optional.of(new RightEvent.Extended(sent.value("delay").strip())));
    }

    @PostMapping("/{request}/besluit")
    Page decide(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who, Form form) {
        return take(
                key,
                who,
                RightEvent.Decided.class,
                form,
                RightForms.scope(form),
                sent -> RightForms.read(RightsDecision.class, sent, "outcome", "rights.objection.outcome")
                        .map(outcome -> new RightEvent.Decided(
                                outcome,
                                RightForms.find(RightRefusalGround.class, sent.value("ground")),
                                sent.value("reason").strip())));
    }

    @PostMapping("/{request}/gedaan")
    Page carryOut(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who, Form form) {
        return take(
                key,
                who,
                RightEvent.Done.class,
                form,
                sent -> Optional.of(new RightEvent.Done(sent.value("words").strip())));
    }

    @PostMapping("/{request}/vrijgeven")
    Page lift(@Opens(RightActs.KEEP_RIGHT_CODE) Granted<RightFile> key, SignedInUser who, Form form) {
        return take(key, who, RightEvent.Lifted.class, form, RightRequestController::lifted);
    }

    private static Optional<RightEvent> lifted(Form sent) {
        Optional<LocalDate> from = sent.requiredDay("from", "rights.objection.from");
        return from.map(day -> new RightEvent.Lifted(day, sent.value("reason").strip()));
    }

    private Page take(
            Granted<RightFile> key,
            SignedInUser who,
            Class<? extends RightEvent> event,
            Form form,
            Function<Form, Optional<? extends RightEvent>> read) {
        return take(key, who, event, form, new Extent.None(), read);
    }

    private Page take(
            Granted<RightFile> key,
            SignedInUser who,
            Class<? extends RightEvent> event,
            Form form,
            Extent scope,
            Function<Form, Optional<? extends RightEvent>> read) {
        Optional<? extends RightEvent> what = read.apply(form);
        if (what.isEmpty()) {
            return again(who, key, event, form);
        }
        return Page.answer(
                rights.take(key, RightForms.seen(form), what.get(), scope),
                form,
                "move",
                _ -> Page.seeOther(ADDRESS + "/" + key.target().id()),
                () -> again(who, key, event, form));
    }

    private Page again(SignedInUser who, Granted<RightFile> key, Class<? extends RightEvent> event, Form form) {
        return Page.again(TEMPLATE, pages.kept(who, key, Map.of(event, form)));
    }
}
