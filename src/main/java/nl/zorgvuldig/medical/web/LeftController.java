package nl.zorgvuldig.medical.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.medical.MedicalActs;
import nl.zorgvuldig.medical.ReopenGround;
import nl.zorgvuldig.medical.Reopenings;
import nl.zorgvuldig.medical.Unsealed;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where the school doctor finds a pupil who left, and says why the file must open.
@Controller
class LeftController {
    private static final String FIND = "medical/left";
    private static final String REOPEN = "medical/reopen";

    private final Unsealing unsealing;
    private final Reopenings reopenings;
    private final MedicalPages pages;
    private final KeyPlaces places;
    private final DoctorSearchPages searches;
    private final Clock clock;

    LeftController(
            Unsealing unsealing,
            Reopenings reopenings,
            MedicalPages pages,
            KeyPlaces places,
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
    Page left(SignedIn doctor, HttpServletRequest request) {
        String asked = searches.find(doctor, request);
        return places.open(
                doctor,
                request.getSession(true).getId(),
                _ -> Page.of(
                        FIND,
                        asked.length() < 2
                                ? LeftPage.nothingAsked(asked)
                                : new LeftPage(asked, true, reopenings.search(doctor, asked))));
    }

    @PostMapping("/medisch/vertrokken")
    Page search(SignedIn doctor, Form form, HttpServletRequest request) {
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
            Optional<ReopenGround> ground = Arrays.stream(ReopenGround.values())
                    .filter(one -> one.code().equals(form.value("ground")))
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

    private Page again(Unsealed file, Form form) {
        return Page.again(REOPEN, page(file, form));
    }

    private WritePage page(Unsealed file, Form form) {
        return pages.write(file, form, Optional.empty());
    }
}
