package nl.zorgvuldig.consent.cases;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.AnswerResult;
import nl.zorgvuldig.consent.answers.ConsentAnswerForm;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Single cases, whichever module asks them: legal representatives of a pupil read, answer and
/// withdraw here.
@Controller
@RequestMapping(OwnConsentCaseController.ADDRESS)
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class OwnConsentCaseController {
    static final String ADDRESS = "/toestemming/vragen";
    private static final String TEMPLATE = "consent/cases/case";

    private final OwnConsentCases cases;
    private final Clock clock;

    OwnConsentCaseController(OwnConsentCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    Page list(SignedInUser who) {
        return Page.of("consent/cases/cases", OwnConsentCasesPage.of(cases.list(who)));
    }

    @GetMapping("/{reference}")
    Page show(@PathVariable UUID reference, SignedInUser who, @RequestParam Optional<String> bewaard) {
        return cases.find(who, reference)
                .map(consentCase -> Page.of(
                        TEMPLATE,
                        OwnConsentCasePage.of(
                                consentCase,
                                bewaard.map(_ -> Sentence.of("consent.own.saved")),
                                Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    /// A refusal counts whatever else was sent.
    @PostMapping("/{reference}")
    Page answer(@PathVariable UUID reference, SignedInUser who, Form form) {
        Optional<OwnConsentCase> found = cases.find(who, reference);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        Optional<ConsentChoice> choice = ConsentAnswerForm.choice(form.value("answer"));
        if (choice.isEmpty()) {
            return again(found.get(), form, "consent.case.choose");
        }
        if (choice.get().yes() && !found.get().asked().open()) {
            return again(found.get(), form, "consent.case.ended");
        }
        AnswerResult answered = cases.answer(
                who,
                found.get(),
                id(form, who, found.get()),
                ConsentAnswerForm.version(form, "version"),
                Language.find(form.value("language")).orElse(Language.DUTCH),
                choice.get());
        return switch (answered) {
            case AnswerResult.Done done when done.again().isEmpty() -> Page.seeOther(address(reference) + "?bewaard");
            case AnswerResult.Done _ -> again(found.get(), form.with("answer", ""), "consent.case.again");
            case AnswerResult.NotAsked no ->
                Page.refused(found.get().asked().kind().clause(), no.standing().because());
            case AnswerResult.NotYours _ -> Page.notFound();
        };
    }

    static String address(UUID reference) {
        return ADDRESS + "/" + reference;
    }

    private ConsentAnswerId id(Form form, SignedInUser who, OwnConsentCase to) {
        FormId number = FormId.parse(form.value(Form.NUMBER), clock).orElseGet(() -> FormId.next(clock));
        return new ConsentAnswerId(number.makes(who.person(), to.asked().pupil()));
    }

    private Page again(OwnConsentCase found, Form form, String mistake) {
        form.wrong("answer", mistake);
        return Page.again(TEMPLATE, OwnConsentCasePage.of(found, Optional.empty(), form));
    }
}
