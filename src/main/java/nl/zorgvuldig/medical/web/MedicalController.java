package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalActs;
import nl.zorgvuldig.medical.MedicalEntry;
import nl.zorgvuldig.medical.MedicalFiles;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where the school doctor finds and reads medical files.
@Controller
@RequestMapping("/medisch")
class MedicalController {
    private static final String START = "medical/start";

    private final Unsealing unsealing;
    private final MedicalFiles files;
    private final MedicalPages pages;
    private final KeyPlaces places;
    private final DoctorSearchPages searches;

    MedicalController(
            Unsealing unsealing, MedicalFiles files, MedicalPages pages, KeyPlaces places, DoctorSearchPages searches) {
        this.unsealing = unsealing;
        this.files = files;
        this.pages = pages;
        this.places = places;
        this.searches = searches;
    }

    @GetMapping
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page start(SignedIn doctor, HttpServletRequest request) {
        String asked = searches.find(doctor, request);
        return places.open(
                doctor,
                request.getSession(true).getId(),
                _ -> Page.of(
                        START,
                        asked.length() < 2
                                ? StartPage.nothingAsked(asked)
                                : StartPage.found(asked, files.search(doctor, asked))));
    }

    @PostMapping
    Page search(SignedIn doctor, Form form, HttpServletRequest request) {
        return searches.keep(doctor, request, form.value("zoek"));
    }

    @GetMapping("/{pupil}")
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    Page file(@Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> key, HttpSession session) {
        return unsealing.at(key, session, file -> Page.of("medical/file", pages.file(file)));
    }

    @GetMapping("/{pupil}/{entry}/geschiedenis")
    Page history(
            @PathVariable EntryId entry,
            @Opens(MedicalActs.READ_MEDICAL_CODE) Granted<PupilId> key,
            HttpSession session) {
        return unsealing.at(key, session, file -> history(file, entry));
    }

    private Page history(Unsealed file, EntryId entry) {
        List<MedicalEntry> versions = files.history(file, entry);
        return versions.isEmpty() || !versions.getFirst().improvable()
                ? Page.notFound()
                : Page.of("medical/history", pages.history(file, versions));
    }
}
