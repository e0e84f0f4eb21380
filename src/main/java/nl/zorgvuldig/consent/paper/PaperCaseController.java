package nl.zorgvuldig.consent.paper;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.paper.PaperAnswers.Decider;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Lets the head record an answer about one case, and print the letter for it.
@Controller
@RequestMapping("/leerlingen/{pupil}/antwoorden/vragen/{reference}")
class PaperCaseController {
    private static final String TEMPLATE = "consent/paper/paper-case";
    private static final String PERSON = "person";

    private final PaperConsentCases cases;
    private final PaperAnswerForm forms;
    private final Pupils pupils;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    PaperCaseController(
            PaperConsentCases cases,
            PaperAnswerForm forms,
            Pupils pupils,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.cases = cases;
        this.forms = forms;
        this.pupils = pupils;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    static String address(PupilId pupil, UUID reference) {
        return PaperAnswerPages.address(pupil) + "/vragen/" + reference;
    }

    @GetMapping
    @Upholds({EXPERTS_AFTER_CONSENT, TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page show(@PathVariable UUID reference, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key) {
        return with(
                key,
                reference,
                consentCase ->
                        Page.of(TEMPLATE, page(key, consentCase, Form.empty().numbered(clock))));
    }

    @PostMapping
    Page record(
            @PathVariable UUID reference,
            @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key,
            Form form,
            @RequestParam(PaperAnswerForm.SCAN) Optional<MultipartFile> scan)
            throws IOException {
        Optional<PaperCaseInput> wish = forms.readCase(form, scan);
        return with(
                key,
                reference,
                consentCase -> wish.map(said -> answer(cases.record(key, consentCase, said), key, consentCase, form))
                        .orElseGet(() -> Page.again(TEMPLATE, page(key, consentCase, form))));
    }

    private Page answer(Outcome<Nothing> outcome, Granted<PupilId> key, PaperConsentCase consentCase, Form form) {
        if (outcome instanceof Outcome.FormReused<?>) {
            form.wrong("choice", "consent.paper.used");
        }
        return Page.answer(
                outcome,
                form,
                "choice",
                _ -> Page.seeOther(PaperAnswerPages.address(key.target()) + "?bewaard"),
                () -> Page.again(TEMPLATE, page(key, consentCase, form)));
    }

    @PostMapping("/brief")
    Page letter(@PathVariable UUID reference, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key, Form form) {
        return with(
                key,
                reference,
                consentCase -> Id.parse(form.value(PERSON))
                        .map(PersonId::new)
                        .flatMap(to -> cases.letter(key, consentCase, to))
                        .map(this::file)
                        .orElseGet(() -> nobody(key, consentCase)));
    }

    private Page nobody(Granted<PupilId> key, PaperConsentCase consentCase) {
        Form form = Form.empty().numbered(clock);
        form.wrong(PERSON, "consent.objection.no_guardian");
        return Page.again(TEMPLATE, page(key, consentCase, form));
    }

    private Page file(ConsentCaseLetter letter) {
        byte[] pdf = paper.print("consent/paper/case-letter", letter, languages.in(Language.DUTCH));
        return Page.download(new FileDownload("brief.pdf", "application/pdf", out -> out.write(pdf)));
    }

    private Page with(Granted<PupilId> key, UUID reference, Function<PaperConsentCase, Page> page) {
        return cases.find(key, reference).map(page).orElseGet(Page::notFound);
    }

    private PaperCasePage page(Granted<PupilId> key, PaperConsentCase consentCase, Form form) {
        return new PaperCasePage(
                address(key.target(), consentCase.asked().reference()),
                PaperAnswerPages.address(key.target()),
                pupils.findName(key.target()).map(PersonName::full).orElse("–"),
                key.clause(),
                key.because(),
                consentCase,
                consentCase.deciders().stream()
                        .map(who -> new Form.Option(
                                who.person().toString(), who.name().full(), ""))
                        .toList(),
                consentCase.waiting().stream()
                        .map(Decider::name)
                        .map(PersonName::full)
                        .toList(),
                form);
    }
}
