package nl.zorgvuldig.school.roster.leavers;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.roster.leavers.LeaverEvent.StayReason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Proposed leavers: the head ends the enrolment, on the page in the dossier, or records that the
/// pupil stays.
@Controller
public class LeaverController {
    public static final String ADDRESS = "/vertrek";
    private static final String OF_PUPIL = "/leerlingen/{pupil}/vertrek";
    private static final String TEMPLATE = "school/roster/leavers/stay";
    private static final String REASON = "reason";

    private final ProposedLeavers proposed;
    private final Pupils pupils;

    LeaverController(ProposedLeavers proposed, Pupils pupils) {
        this.proposed = proposed;
        this.pupils = pupils;
    }

    @GetMapping(ADDRESS)
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page leavers(SignedInUser who) {
        return proposed.decides(who.person())
                ? Page.of(
                        "school/roster/leavers/leavers",
                        new LeaversPage(proposed.list().stream()
                                .map(LeaverController::line)
                                .toList()))
                : Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("roster.no.head"));
    }

    private static LeaversPage.Line line(ProposedLeavers.Line line) {
        PupilId pupil = line.file().request().pupil();
        return new LeaversPage.Line(
                line.words(),
                line.name().map(PersonName::full).orElse(""),
                line.until(),
                "/leerlingen/" + pupil + "/uitschrijven",
                address(pupil));
    }

    private static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/vertrek";
    }

    @GetMapping(OF_PUPIL)
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    Page ask(@Opens(value = EnrolmentActs.END_ENROLMENT_CODE, toLook = true) Granted<PupilId> key) {
        return Page.of(TEMPLATE, page(key, Form.empty()));
    }

    @PostMapping(OF_PUPIL)
    Page stay(@Opens(EnrolmentActs.END_ENROLMENT_CODE) Granted<PupilId> key, Form form) {
        Optional<StayReason> reason = Stream.of(StayReason.values())
                .filter(known -> form.has(REASON, Codes.of(known)))
                .findFirst();
        if (reason.isEmpty()) {
            form.wrong(REASON, "roster.stay.no_reason");
            return Page.again(TEMPLATE, page(key, form));
        }
        return Page.answer(
                proposed.stay(key, reason.get()),
                form,
                REASON,
                _ -> Page.seeOther(ADDRESS),
                () -> Page.again(TEMPLATE, page(key, form)));
    }

    private LeaverStayPage page(Granted<PupilId> key, Form form) {
        return new LeaverStayPage(
                pupils.findName(key.target()).map(PersonName::full).orElse("–"),
                address(key.target()),
                key.clause(),
                key.because(),
                form,
                proposed.find(key).map(proposed::words));
    }
}
