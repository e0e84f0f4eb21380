package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.medical.keys.web.DoctorKeyAccess;
import nl.zorgvuldig.care.medical.keys.web.DoctorSearchPages;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the school doctor finds and reads medical files.
@Controller
@RequestMapping("/medisch")
class MedicalController {
    private static final String START = "care/medical/start";

    private final MedicalFileAccess unsealing;
    private final MedicalFiles files;
    private final MedicalPages pages;
    private final DoctorKeyAccess places;
    private final DoctorSearchPages searches;

    MedicalController(
            MedicalFileAccess unsealing,
            MedicalFiles files,
            MedicalPages pages,
            DoctorKeyAccess places,
            DoctorSearchPages searches) {
        this.unsealing = unsealing;
        this.files = files;
        this.pages = pages;
        this.places = places;
        this.searches = searches;
    }

    @GetMapping
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page start(SignedInUser doctor, HttpServletRequest request) {
        String asked = searches.find(doctor, request);
        return places.open(
                doctor,
                request.getSession(true).getId(),
                _ -> Page.of(
                        START,
                        asked.length() < 2
                                ? MedicalStartPage.nothingAsked(asked)
                                : MedicalStartPage.found(asked, files.search(doctor, asked))));
    }

    @PostMapping
    Page search(SignedInUser doctor, Form form, HttpServletRequest request) {
        return searches.keep(doctor, request, form.value("zoek"));
    }

    @GetMapping("/{pupil}")
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    Page file(@Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> key, HttpSession session) {
        return unsealing.at(key, session, file -> Page.of("care/medical/file", pages.file(file)));
    }

    @GetMapping("/{pupil}/{entry}/geschiedenis")
    Page history(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> key,
            HttpSession session) {
        return unsealing.at(key, session, file -> history(file, entry));
    }

    private Page history(UnsealedMedicalFile file, EntryId entry) {
        List<MedicalEntry> versions = files.history(file, entry);
        return versions.isEmpty() || !versions.getFirst().improvable()
                ? Page.notFound()
                : Page.of("care/medical/history", pages.history(file, versions));
    }
}
