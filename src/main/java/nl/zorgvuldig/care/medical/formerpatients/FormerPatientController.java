package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.medical.MedicalActs;
import nl.zorgvuldig.care.medical.MedicalFileAccess;
import nl.zorgvuldig.care.medical.MedicalPages;
import nl.zorgvuldig.care.medical.MedicalWritePage;
import nl.zorgvuldig.care.medical.UnsealedMedicalFile;
import nl.zorgvuldig.care.medical.keys.web.DoctorKeyAccess;
import nl.zorgvuldig.care.medical.keys.web.DoctorSearchPages;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Pages on which the school doctor finds a former pupil, and gives the reason why the file must
/// open.
@Controller
class FormerPatientController {
    private static final String FIND = "care/medical/formerpatients/left";
    private static final String REOPEN = "care/medical/reopen";

    private final MedicalFileAccess unsealing;
    private final MedicalReopenings reopenings;
    private final MedicalPages pages;
    private final DoctorKeyAccess places;
    private final DoctorSearchPages searches;
    private final Clock clock;

    FormerPatientController(
            MedicalFileAccess unsealing,
            MedicalReopenings reopenings,
            MedicalPages pages,
            DoctorKeyAccess places,
            DoctorSearchPages searches,
            Clock clock) {
        this.unsealing = unsealing;
        this.reopenings = reopenings;
        this.pages = pages;
        this.places = places;
        this.searches = searches;
        this.clock = clock;
    }

    @GetMapping("/medisch/vertrokken")
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    Page left(SignedInUser doctor, HttpServletRequest request) {
        String asked = searches.find(doctor, request);
        return places.open(
                doctor,
                request.getSession(true).getId(),
                _ -> Page.of(
                        FIND,
                        asked.length() < 2
                                ? FormerPatientPage.nothingAsked(asked)
                                : new FormerPatientPage(asked, true, reopenings.search(doctor, asked))));
    }

    @PostMapping("/medisch/vertrokken")
    Page search(SignedInUser doctor, Form form, HttpServletRequest request) {
        return searches.keep(doctor, request, form.value("zoek"));
    }

    @GetMapping("/medisch/{pupil}/heropenen")
    @Upholds({MEDICAL_FILE_WITH_SCHOOL_DOCTOR, CONFIDENTIALITY})
    Page ask(@Opens(MedicalActs.REOPEN_MEDICAL_CODE) Granted<PupilId> key, HttpSession session) {
        return unsealing.at(
                key, session, file -> Page.of(REOPEN, page(file, Form.empty().numbered(clock))));
    }

    @PostMapping("/medisch/{pupil}/heropenen")
    Page reopen(@Opens(MedicalActs.REOPEN_MEDICAL_CODE) Granted<PupilId> key, Form form, HttpSession session) {
        return unsealing.at(key, session, file -> {
            Optional<FormId> number = form.number("reason");
            Optional<MedicalReopeningGround> ground = Arrays.stream(MedicalReopeningGround.values())
                    .filter(reopeningGround -> reopeningGround.code().equals(form.value("ground")))
                    .findFirst();
            if (ground.isEmpty()) {
                form.wrong("ground", "medical.left.no.ground");
            }
            String reason = form.required("reason", "medical.left.no.reason");
            return number.isEmpty() || ground.isEmpty() || form.wrong()
                    ? again(file, form)
                    : Page.answer(
                            reopenings.reopen(file, number.get(), ground.get(), reason),
                            form,
                            "reason",
                            _ -> Page.seeOther(
                                    MedicalPages.address(file.granted().target())),
                            () -> again(file, form));
        });
    }

    private Page again(UnsealedMedicalFile file, Form form) {
        return Page.again(REOPEN, page(file, form));
    }

    private MedicalWritePage page(UnsealedMedicalFile file, Form form) {
        return pages.write(file, form, Optional.empty());
    }
}
