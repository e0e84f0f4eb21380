package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalDraft;
import nl.zorgvuldig.care.medical.MedicalFileAccess;
import nl.zorgvuldig.care.medical.MedicalForms;
import nl.zorgvuldig.care.medical.MedicalPages;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Pages on which the school doctor adds a document to a medical file.
@Controller
@RequestMapping("/medisch/{pupil}/documenten/nieuw")
class MedicalDocumentFilingController {
    private static final String TEMPLATE = "care/medical/filing";
    private static final String FILE = "file";

    private final MedicalFileAccess unsealing;
    private final MedicalDocumentFilings filings;
    private final IncomingFolder incoming;
    private final MedicalPages pages;
    private final Clock clock;

    MedicalDocumentFilingController(
            MedicalFileAccess unsealing,
            MedicalDocumentFilings filings,
            IncomingFolder incoming,
            MedicalPages pages,
            Clock clock) {
        this.unsealing = unsealing;
        this.filings = filings;
        this.incoming = incoming;
        this.pages = pages;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Here {
        @Bean
        UploadPath medicalUploads() {
            return new UploadPath(Pattern.compile("/medisch/[0-9a-fA-F-]{36}/documenten/nieuw"));
        }
    }

    @GetMapping
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page start(@Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key, Form question, HttpSession session) {
        return unsealing.at(key, session, file -> {
            Form form = Form.empty()
                    .numbered(clock)
                    .with("happenedOn", SchoolDay.today(clock).toString());
            if (question.has("melding", UploadPath.TOO_LARGE)) {
                form.wrong(FILE, "files.unfit.too_large", FileIntake.MEGABYTES);
            }
            return Page.of(TEMPLATE, pages.write(file, form, Optional.empty()));
        });
    }

    @PostMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page add(
            @Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key,
            Form form,
            @RequestParam(FILE) Optional<MultipartFile> sent,
            HttpSession session) {
        return unsealing.at(key, session, file -> {
            Optional<FormId> number = form.number(FILE);
            Optional<MultipartFile> paper = sent.filter(MedicalDocumentFilingController::chosen);
            if (paper.isEmpty()) {
                form.wrong(FILE, "medical.document.no.file");
            }
            Optional<MedicalDraft> draft = MedicalForms.draft(form, "title", "medical.document.no.title");
            draft.ifPresent(medicalDraft -> form.wrong(filings.judge(medicalDraft)));
            return number.isEmpty() || draft.isEmpty() || form.wrong()
                    ? again(file, form)
                    : Page.answer(
                            incoming.hold(
                                    path -> paper.orElseThrow().transferTo(path.toFile()),
                                    path -> filings.add(file, number.get(), draft.get(), path)),
                            form,
                            FILE,
                            document -> Page.seeOther(
                                    MedicalPages.address(file.granted().target()) + "#" + document),
                            () -> again(file, form));
        });
    }

    /// A browser sends a file without name and content when none was chosen.
    private static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }

    /// A browser keeps what was typed, but not which file was chosen.
    private Page again(UnsealedMedicalFile file, Form form) {
        form.wrong(FILE, "medical.document.no.longer");
        return Page.again(TEMPLATE, pages.write(file, form, Optional.empty()));
    }
}
