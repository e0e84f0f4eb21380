package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Answered;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.OwnCase;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is asked in one case, whichever module asks it: those who decide for a pupil read it here,
/// answer, and take back.
@Controller
@RequestMapping(CaseController.ADDRESS)
@Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
class CaseController {
    static final String ADDRESS = "/toestemming/vragen";
    private static final String TEMPLATE = "consent/case";

    private final OwnCases cases;
    private final Clock clock;

    CaseController(OwnCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping
    Page list(SignedIn who) {
        return Page.of("consent/cases", CasesPage.of(cases.list(who)));
    }

    @GetMapping("/{reference}")
    Page show(@PathVariable UUID reference, SignedIn who, @RequestParam Optional<String> bewaard) {
        return cases.find(who, reference)
                .map(one -> Page.of(
                        TEMPLATE,
                        CasePage.of(
                                one,
                                bewaard.map(_ -> Sentence.of("consent.own.saved")),
                                Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    /// A no counts whatever else was sent.
    @PostMapping("/{reference}")
    Page answer(@PathVariable UUID reference, SignedIn who, Form form) {
        Optional<OwnCase> found = cases.find(who, reference);
        if (found.isEmpty()) {
            return Page.notFound();
        }
        Optional<Choice> choice = AnswerForm.choice(form.value("answer"));
        if (choice.isEmpty()) {
            return again(found.get(), form, "consent.case.choose");
        }
        if (choice.get().yes() && !found.get().asked().open()) {
            return again(found.get(), form, "consent.case.ended");
        }
        Answered answered = cases.answer(
                who,
                found.get(),
                id(form, who, found.get()),
                AnswerForm.version(form, "version"),
                Language.find(form.value("language")).orElse(Language.DUTCH),
                choice.get());
        return switch (answered) {
            case Answered.Done done when done.again().isEmpty() -> Page.seeOther(address(reference) + "?bewaard");
            case Answered.Done _ -> again(found.get(), form.with("answer", ""), "consent.case.again");
            case Answered.NotAsked no ->
                Page.refused(found.get().asked().kind().clause(), no.standing().because());
            case Answered.NotYours _ -> Page.notFound();
        };
    }

    static String address(UUID reference) {
        return ADDRESS + "/" + reference;
    }

    private AnswerId id(Form form, SignedIn who, OwnCase to) {
        FormId number = FormId.parse(form.value(Form.NUMBER), clock).orElseGet(() -> FormId.next(clock));
        return new AnswerId(number.makes(who.person(), to.asked().pupil()));
    }

    private Page again(OwnCase found, Form form, String mistake) {
        form.wrong("answer", mistake);
        return Page.again(TEMPLATE, CasePage.of(found, Optional.empty(), form));
    }
}
