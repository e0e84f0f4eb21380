package nl.zorgvuldig.care.medical.documents;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalEntry;
import nl.zorgvuldig.care.medical.MedicalFileAccess;
import nl.zorgvuldig.care.medical.MedicalPages;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.platform.files.PictureRenderer;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.PictureContent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the school doctor views a document as pictures of its pages, and withdraws one
/// that should not have been added.
@Controller
@RequestMapping("/medisch/{pupil}/documenten/{entry}")
class MedicalDocumentController {
    private static final String WITHDRAW = "care/medical/documents/withdraw";

    private final MedicalFileAccess unsealing;
    private final MedicalDocuments papers;
    private final MedicalDocumentFilings filings;
    private final MedicalDocumentPages pages;

    MedicalDocumentController(
            MedicalFileAccess unsealing,
            MedicalDocuments papers,
            MedicalDocumentFilings filings,
            MedicalDocumentPages pages) {
        this.unsealing = unsealing;
        this.papers = papers;
        this.filings = filings;
        this.pages = pages;
    }

    @GetMapping
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    Page show(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> key,
            HttpSession session) {
        return unsealing.at(
                key,
                session,
                file -> papers.open(file, session.getId(), entry)
                        .map(shown -> Page.of("care/medical/documents/paper", pages.page(file, shown)))
                        .orElseGet(Page::notFound));
    }

    /// A page of a document that was opened recently; otherwise a key is asked for, which writes an
    /// audit event of its own.
    @GetMapping("/bladzijde/{page}")
    Page page(
            @PathVariable PupilId pupil,
            @PathVariable EntryId entry,
            @PathVariable int page,
            SignedInUser doctor,
            HttpSession session) {
        return papers.shows(doctor, session.getId(), entry)
                ? picture(pupil, entry, page, doctor, session)
                : unsealing.at(
                        doctor,
                        MedicalActs.READ_MEDICAL,
                        pupil,
                        session,
                        file -> papers.open(file, session.getId(), entry).isPresent()
                                ? picture(pupil, entry, page, doctor, session)
                                : Page.notFound());
    }

    private Page picture(PupilId pupil, EntryId entry, int page, SignedInUser doctor, HttpSession session) {
        return papers.page(doctor, session.getId(), pupil, entry, page)
                .map(content -> Page.picture(new PictureContent(PictureRenderer.PAGE_TYPE, content)))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/intrekken")
    Page ask(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key,
            HttpSession session) {
        return withdrawing(
                key,
                entry,
                session,
                file -> medicalEntry -> Page.of(WITHDRAW, pages.withdrawing(file, medicalEntry, Form.empty())));
    }

    @PostMapping("/intrekken")
    Page withdraw(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key,
            Form form,
            HttpSession session) {
        return withdrawing(key, entry, session, file -> medicalEntry -> {
            String reason = form.required("reason", "medical.document.no.reason");
            return form.wrong()
                    ? again(file, medicalEntry, form)
                    : Page.answer(
                            filings.withdraw(file, entry, reason),
                            form,
                            "reason",
                            document -> Page.seeOther(
                                    MedicalPages.address(file.granted().target()) + "#" + document),
                            () -> again(file, medicalEntry, form));
        });
    }

    private Page withdrawing(
            Granted<PupilId> key,
            EntryId entry,
            HttpSession session,
            Function<UnsealedMedicalFile, Function<MedicalEntry, Page>> page) {
        return unsealing.at(key, session, file -> {
            Optional<MedicalEntry> found = filings.findToWithdraw(file, entry);
            return found.map(page.apply(file)).orElseGet(Page::notFound);
        });
    }

    private Page again(UnsealedMedicalFile file, MedicalEntry entry, Form form) {
        return Page.again(WITHDRAW, pages.withdrawing(file, entry, form));
    }
}
