package nl.zorgvuldig.personnel.web;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.files.Incoming;
import nl.zorgvuldig.files.Intake;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.personnel.PersonnelActs;
import nl.zorgvuldig.personnel.PersonnelDossiers;
import nl.zorgvuldig.personnel.PieceDraft;
import nl.zorgvuldig.personnel.PieceKind;
import nl.zorgvuldig.personnel.StaffFilings;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The personnel office puts something in a dossier: words, a document, or both.
@Controller
@RequestMapping(Personnel.LIST + "/{employee}/nieuw")
class StaffFilingController {
    private static final String TEMPLATE = "personnel/filing";
    private static final String FILE = "file";

    private final PersonnelDossiers dossiers;
    private final StaffFilings filings;
    private final Incoming incoming;
    private final Clock clock;

    StaffFilingController(PersonnelDossiers dossiers, StaffFilings filings, Incoming incoming, Clock clock) {
        this.dossiers = dossiers;
        this.filings = filings;
        this.incoming = incoming;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    Page start(@Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key, Form question) {
        Form form = Form.empty()
                .numbered(clock)
                .with("happenedOn", SchoolDay.today(clock).toString());
        if (question.has("melding", UploadPlace.TOO_LARGE)) {
            form.wrong(FILE, "files.unfit.too_large", Intake.MEGABYTES);
        }
        return Page.of(TEMPLATE, page(key, form));
    }

    @PostMapping
    Page add(
            @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent) {
        Optional<MultipartFile> file = sent.filter(one -> !one.isEmpty());
        Optional<FormId> number = form.number("text");
        Optional<PieceDraft> draft = draft(form);
        return number.isEmpty() || draft.isEmpty()
                ? again(key, form, file)
                : Page.answer(
                        add(key, number.get(), draft.get(), file),
                        form,
                        "text",
                        _ -> Page.seeOther(Personnel.address(key.target())),
                        () -> again(key, form, file));
    }

    private Outcome<Nothing> add(Granted<PersonId> key, FormId number, PieceDraft draft, Optional<MultipartFile> file) {
        return file.isEmpty()
                ? filings.add(key, number, draft, Optional.empty())
                : incoming.hold(
                        path -> file.get().transferTo(path.toFile()),
                        path -> filings.add(key, number, draft, Optional.of(path)));
    }

    /// A browser keeps what was typed, and not which file was chosen.
    private Page again(Granted<PersonId> key, Form form, Optional<MultipartFile> file) {
        if (file.isPresent()) {
            form.wrong(FILE, "personnel.objection.choose_again");
        }
        return Page.again(TEMPLATE, page(key, form));
    }

    private StaffFormPage page(Granted<PersonId> key, Form form) {
        return StaffFormPage.of(key, dossiers, Optional.empty(), form);
    }

    private static Optional<PieceDraft> draft(Form form) {
        Optional<PieceKind> kind = PieceKind.find(form.value("kind"));
        if (kind.isEmpty()) {
            form.wrong("kind", "personnel.objection.no_kind");
        }
        Optional<LocalDate> day = form.requiredDay("happenedOn", "personnel.objection.no_day");
        return kind.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(new PieceDraft(kind.get(), day.get(), form.value("text")));
    }
}
