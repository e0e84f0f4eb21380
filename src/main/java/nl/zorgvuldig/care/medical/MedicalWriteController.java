package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.medical.MedicalFiles.MedicalCorrection;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the school doctor writes in a medical file: a new entry, or a correction of one.
@Controller
@RequestMapping("/medisch/{pupil}")
class MedicalWriteController {
    private static final String TEMPLATE = "care/medical/write";

    private final MedicalFileAccess unsealing;
    private final MedicalFiles files;
    private final MedicalPages pages;
    private final Clock clock;

    MedicalWriteController(MedicalFileAccess unsealing, MedicalFiles files, MedicalPages pages, Clock clock) {
        this.unsealing = unsealing;
        this.files = files;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page fresh(@Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key, HttpSession session) {
        Form form = Form.empty()
                .numbered(clock)
                .with("happenedOn", SchoolDay.today(clock).toString());
        return unsealing.at(key, session, file -> Page.of(TEMPLATE, pages.write(file, form, Optional.empty())));
    }

    @PostMapping("/nieuw")
    Page write(@Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key, Form form, HttpSession session) {
        return unsealing.at(key, session, file -> {
            Optional<FormId> number = form.number("text");
            Optional<MedicalDraft> draft = MedicalForms.draft(form, "text", "medical.objection.empty");
            return number.isEmpty() || draft.isEmpty()
                    ? again(file, form, Optional.empty())
                    : answer(file, form, files.write(file, number.get(), draft.get()), Optional.empty());
        });
    }

    @GetMapping("/{entry}/verbeteren")
    Page improve(
            @PathVariable EntryId entry,
            // whoever may read may not always write
            @Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> writing,
            @Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> reading,
            HttpSession session) {
        return unsealing.at(
                reading,
                session,
                file -> files.history(file, entry).stream()
                        .findFirst()
                        .filter(MedicalEntry::improvable)
                        .map(latest ->
                                Page.of(TEMPLATE, pages.write(file, filled(latest), Optional.of(entry.toString()))))
                        .orElseGet(Page::notFound));
    }

    @PostMapping("/{entry}/verbeteren")
    Page correct(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.WRITE_MEDICAL_CODE) Granted<PupilId> key,
            Form form,
            HttpSession session) {
        Optional<String> corrects = Optional.of(entry.toString());
        return unsealing.at(key, session, file -> {
            String reason = form.required("reason", "medical.objection.no_reason");
            Optional<MedicalDraft> draft = MedicalForms.draft(form, "text", "medical.objection.empty");
            return draft.isEmpty() || form.wrong()
                    ? again(file, form, corrects)
                    : answer(
                            file,
                            form,
                            files.correct(file, new MedicalCorrection(entry, version(form), draft.get(), reason)),
                            corrects);
        });
    }

    private Page answer(UnsealedMedicalFile file, Form form, Outcome<EntryId> written, Optional<String> corrects) {
        return Page.answer(
                written,
                form,
                "text",
                entry -> Page.seeOther(MedicalPages.address(file.granted().target()) + "#" + entry),
                () -> again(file, form, corrects));
    }

    private Page again(UnsealedMedicalFile file, Form form, Optional<String> corrects) {
        return Page.again(TEMPLATE, pages.write(file, form, corrects));
    }

    private static Form filled(MedicalEntry latest) {
        return Form.empty()
                .with("kind", latest.kind().code())
                .with("happenedOn", latest.happenedOn().toString())
                .with("text", latest.text())
                .with("version", Integer.toString(latest.version()));
    }

    /// The version the doctor saw. Anything that is not a number counts as a version that never
    /// existed.
    private static int version(Form form) {
        return form.count("version").orElse(0);
    }
}
