package nl.zorgvuldig.consent.paper;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_ASKED_AT_ENROLMENT;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Lets the head record answers of guardians given on paper or by telephone.
@Controller
@RequestMapping("/leerlingen/{pupil}/antwoorden")
class PaperAnswerController {
    private static final String TEMPLATE = "consent/paper/paper";

    private final AccessControl access;
    private final PaperAnswers answers;
    private final PaperAnswerPages pages;
    private final PaperAnswerForm forms;

    PaperAnswerController(AccessControl access, PaperAnswers answers, PaperAnswerPages pages, PaperAnswerForm forms) {
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
            SignedInUser head,
            Form form,
            @RequestParam(PaperAnswerForm.SCAN) Optional<MultipartFile> scan)
            throws IOException {
        Optional<PaperAnswerInput> wish = forms.read(form, scan);
        return wish.isEmpty()
                ? Page.again(TEMPLATE, pages.page(key, Optional.empty(), form))
                : answer(
                        answers.record(key, wish.get()),
                        key,
                        head,
                        form,
                        wish.get().form());
    }

    private Page answer(Outcome<Nothing> outcome, Granted<PupilId> key, SignedInUser head, Form form, FormId number) {
        boolean reused = outcome instanceof Outcome.FormReused<?>;
        if (reused) {
            form.wrong("choices", "consent.paper.used");
        }
        return Page.answer(
                outcome,
                form,
                "choices",
                _ -> Page.seeOther(PaperAnswerPages.address(key.target()) + "?bewaard"),
                () -> again(key.target(), head, form, reused ? answers.listSaved(key, number) : List.of()));
    }

    /// The page with a new key, since the previous one may have been used.
    private Page again(PupilId pupil, SignedInUser head, Form form, List<ConsentAnswer> kept) {
        return Page.again(
                TEMPLATE,
                pages.page(access.ask(head, ConsentActs.ANSWER, pupil).orRefuse(), Optional.empty(), form, kept));
    }

    @PostMapping("/{answer}/herstellen")
    Page mend(@PathVariable UUID answer, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key) {
        return answers.mend(key, new ConsentAnswerId(answer))
                ? Page.seeOther(PaperAnswerPages.address(key.target()) + "?bewaard")
                : Page.notFound();
    }

    @GetMapping("/scan/{scan}")
    Page scan(@PathVariable UUID scan, @Opens(ConsentActs.ANSWER_CODE) Granted<PupilId> key) {
        return answers.findScan(key, scan).map(PaperAnswerController::file).orElseGet(Page::notFound);
    }

    private static Page file(PaperScan scan) {
        String name = "scan." + scan.kind().name().toLowerCase(Locale.ROOT);
        return Page.download(new FileDownload(name, scan.kind().type(), out -> out.write(scan.content())));
    }
}
