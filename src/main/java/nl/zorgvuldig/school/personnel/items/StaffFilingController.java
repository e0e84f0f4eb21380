package nl.zorgvuldig.school.personnel.items;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.personnel.PersonnelActs;
import nl.zorgvuldig.school.personnel.PersonnelAddresses;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import nl.zorgvuldig.school.personnel.PersonnelFormPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Lets the personnel office add an item to a dossier: a text, a document, or both.
@Controller
@RequestMapping(PersonnelAddresses.LIST + "/{employee}/nieuw")
class StaffFilingController {
    private static final String TEMPLATE = "school/personnel/filing";
    private static final String FILE = "file";

    private final PersonnelDossiers dossiers;
    private final StaffFilings filings;
    private final IncomingFolder incoming;
    private final Clock clock;

    StaffFilingController(PersonnelDossiers dossiers, StaffFilings filings, IncomingFolder incoming, Clock clock) {
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
        if (question.has("melding", UploadPath.TOO_LARGE)) {
            form.wrong(FILE, "files.unfit.too_large", FileIntake.MEGABYTES);
        }
        return Page.of(TEMPLATE, page(key, form));
    }

    @PostMapping
    Page add(
            @Opens(PersonnelActs.WRITE_PERSONNEL_CODE) Granted<PersonId> key,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent) {
        Optional<MultipartFile> file = sent.filter(multipartFile -> !multipartFile.isEmpty());
        Optional<FormId> number = form.number("text");
        Optional<PersonnelItemDraft> draft = draft(form);
        return number.isEmpty() || draft.isEmpty()
                ? again(key, form, file)
                : Page.answer(
                        add(key, number.get(), draft.get(), file),
                        form,
                        "text",
                        _ -> Page.seeOther(PersonnelAddresses.address(key.target())),
                        () -> again(key, form, file));
    }

    private Outcome<Nothing> add(
            Granted<PersonId> key, FormId number, PersonnelItemDraft draft, Optional<MultipartFile> file) {
        return file.isEmpty()
                ? filings.add(key, number, draft, Optional.empty())
                : incoming.hold(
                        path -> file.get().transferTo(path.toFile()),
                        path -> filings.add(key, number, draft, Optional.of(path)));
    }

    /// A browser keeps the text that was typed, but not the file that was chosen.
    private Page again(Granted<PersonId> key, Form form, Optional<MultipartFile> file) {
        if (file.isPresent()) {
            form.wrong(FILE, "personnel.objection.choose_again");
        }
        return Page.again(TEMPLATE, page(key, form));
    }

    private PersonnelFormPage page(Granted<PersonId> key, Form form) {
        return PersonnelFormPage.of(key, dossiers, Optional.empty(), form);
    }

    private static Optional<PersonnelItemDraft> draft(Form form) {
        Optional<PersonnelItemKind> kind = PersonnelItemKind.find(form.value("kind"));
        if (kind.isEmpty()) {
            form.wrong("kind", "personnel.objection.no_kind");
        }
        Optional<LocalDate> day = form.requiredDay("happenedOn", "personnel.objection.no_day");
        return kind.isEmpty() || day.isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonnelItemDraft(kind.get(), day.get(), form.value("text")));
    }
}
