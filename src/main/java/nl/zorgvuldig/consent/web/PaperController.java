package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.consent.Answer;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.PaperAnswers;
import nl.zorgvuldig.consent.PaperWish;
import nl.zorgvuldig.consent.Scan;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The head writes down what guardians answered on paper or by telephone.
@Controller
@RequestMapping("/leerlingen/{pupil}/antwoorden")
class PaperController {
    private static final String TEMPLATE = "consent/paper";

    private final AccessControl access;
    private final PaperAnswers answers;
    private final PaperPages pages;
    private final PaperForm forms;

    PaperController(AccessControl access, PaperAnswers answers, PaperPages pages, PaperForm forms) {
        this.access = access;
        this.answers = answers;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @Upholds(CONSENT_ASKED_AT_ENROLMENT)
    Page show(@Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key, @RequestParam Optional<String> bewaard) {
        return Page.of(TEMPLATE, pages.page(key, bewaard.map(_ -> Sentence.of("consent.paper.saved"))));
    }

    @PostMapping
    Page record(
            @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key,
            SignedIn head,
            Form form,
            @RequestParam(PaperForm.SCAN) Optional<MultipartFile> scan)
            throws IOException {
        Optional<PaperWish> wish = forms.read(form, scan);
        return wish.isEmpty()
                ? Page.again(TEMPLATE, pages.page(key, Optional.empty(), form))
                : answer(
                        answers.record(key, wish.get()),
                        key,
                        head,
                        form,
                        wish.get().form());
    }

    private Page answer(Outcome<Nothing> outcome, Granted<PupilId> key, SignedIn head, Form form, FormId number) {
        boolean reused = outcome instanceof Outcome.FormReused<?>;
        if (reused) {
            form.wrong("choices", "consent.paper.used");
        }
        return Page.answer(
                outcome,
                form,
                "choices",
                _ -> Page.seeOther(PaperPages.address(key.target()) + "?bewaard"),
                () -> again(key.target(), head, form, reused ? answers.listSaved(key, number) : List.of()));
    }

    /// With a key of its own, for the one before may have been used.
    private Page again(PupilId pupil, SignedIn head, Form form, List<Answer> kept) {
        return Page.again(
                TEMPLATE,
                pages.page(access.ask(head, ConsentActs.ANSWER, pupil).orRefuse(), Optional.empty(), form, kept));
    }

    @PostMapping("/{answer}/herstellen")
    Page mend(@PathVariable UUID answer, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key) {
        return answers.mend(key, new AnswerId(answer))
                ? Page.seeOther(PaperPages.address(key.target()) + "?bewaard")
                : Page.notFound();
    }

    @GetMapping("/scan/{scan}")
    Page scan(@PathVariable UUID scan, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key) {
        return answers.findScan(key, scan).map(PaperController::file).orElseGet(Page::notFound);
    }

    private static Page file(Scan scan) {
        String name = "scan." + scan.kind().name().toLowerCase(Locale.ROOT);
        return Page.download(new Download(name, scan.kind().type(), out -> out.write(scan.content())));
    }
}
