package nl.zorgvuldig.dossier.record.documents;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityField;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Pages for adding a document to a dossier.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/documenten/nieuw")
class DocumentFilingController {
    private static final String TEMPLATE = "dossier/record/documents/filing";
    private static final String FILE = "file";

    private final DocumentFilings filings;
    private final IncomingFolder incoming;
    private final DossierPages pages;
    private final Clock clock;

    DocumentFilingController(DocumentFilings filings, IncomingFolder incoming, DossierPages pages, Clock clock) {
        this.filings = filings;
        this.incoming = incoming;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page start(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key, Form question) {
        Form form = Form.empty()
                .numbered(clock)
                .with("happenedOn", SchoolDay.today(clock).toString());
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            form.wrong(FILE, "files.unfit.too_large", FileIntake.MEGABYTES);
        }
        return Page.of(TEMPLATE, page(key, form));
    }

    @PostMapping
    Page add(
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent) {
        Optional<FormId> number = form.number(FILE);
        Optional<MultipartFile> file = sent.filter(DocumentFilingController::chosen);
        if (file.isEmpty()) {
            form.wrong(FILE, "dossier.document.no.file");
        }
        Optional<DocumentDraft> draft = draft(form);
        draft.ifPresent(documentDraft -> form.wrong(filings.judge(key, documentDraft, ConfidentialityField.in(form))));
        if (number.isEmpty() || draft.isEmpty() || form.wrong()) {
            return again(key, form);
        }
        return Page.answer(
                add(key, form, number.get(), draft.get(), file.orElseThrow()),
                form,
                FILE,
                document -> Page.seeOther(DossierPages.address(key.target()) + "#" + document),
                () -> again(key, form));
    }

    /// A browser sends a file without name and content when none was chosen.
    private static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }

    private Outcome<DocumentId> add(
            Granted<PupilId> key, Form form, FormId number, DocumentDraft draft, MultipartFile file) {
        return incoming.hold(
                path -> file.transferTo(path.toFile()),
                path -> filings.add(key, number, draft, ConfidentialityField.in(form), path));
    }

    /// A browser keeps what was typed, but not which file was chosen.
    private Page again(Granted<PupilId> key, Form form) {
        form.wrong(FILE, "dossier.document.no.longer");
        return Page.again(TEMPLATE, page(key, form));
    }

    private DocumentFilingPage page(Granted<PupilId> key, Form form) {
        return new DocumentFilingPage(
                DossierPages.address(key.target()),
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                form,
                key.relation(),
                pages.term());
    }

    private static Optional<DocumentDraft> draft(Form form) {
        String code = form.value("kind");
        Optional<EntryKind> kind = EntryKind.ofDocuments().stream()
                .filter(document -> document.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            form.wrong("kind", "dossier.objection.no_kind");
        }
        String title = form.required("title", "dossier.document.no.title");
        Optional<LocalDate> day = form.requiredDay("happenedOn", "dossier.objection.no_day");
        return kind.isEmpty() || title.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentDraft(kind.get(), title, day.get()));
    }
}
