package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Leaving;
import nl.zorgvuldig.dossier.Leavings;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head ends an enrolment in two steps: the days, and then what follows from them, to be
/// confirmed.
@Controller
@RequestMapping("/leerlingen/{pupil}/uitschrijven")
class LeaveController {
    private static final String TEMPLATE = "dossier/leave";

    private final Leavings leavings;
    private final DossierPages pages;
    private final Clock clock;

    LeaveController(Leavings leavings, DossierPages pages, Clock clock) {
        this.leavings = leavings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page leave(@Opens(value = EnrolmentActs.END_ENROLMENT_CODE, toLook = true) Granted<PupilId> key) {
        return Page.of(TEMPLATE, page(key, filled(key), Optional.empty()));
    }

    @PostMapping
    Page end(@Opens(EnrolmentActs.END_ENROLMENT_CODE) Granted<PupilId> key, Form form) {
        Optional<Leaving> leaving = leaving(form);
        leaving.ifPresent(asked -> form.wrong(leavings.judge(key, asked)));
        return leaving.isEmpty() || form.wrong()
                ? Page.again(TEMPLATE, page(key, form, Optional.empty()))
                : step(key, form, leaving.get());
    }

    @PostMapping("/intrekken")
    Page stay(@Opens(EnrolmentActs.END_ENROLMENT_CODE) Granted<PupilId> key, Form form) {
        return answer(key, filled(key), leavings.stay(key));
    }

    private Page step(Granted<PupilId> key, Form form, Leaving leaving) {
        return switch (form.value("step")) {
            case "confirm" -> answer(key, form, leavings.leave(key, leaving));
            case "change" -> Page.of(TEMPLATE, page(key, form, Optional.empty()));
            default -> Page.of(TEMPLATE, page(key, form, Optional.of(leaving)));
        };
    }

    private Page answer(Granted<PupilId> key, Form form, Outcome<Nothing> left) {
        return Page.answer(
                left,
                form,
                "lastSchoolDay",
                _ -> Page.seeOther(DossierPages.address(key.target())),
                () -> Page.again(TEMPLATE, page(key, form, Optional.empty())));
    }

    private LeavePage page(Granted<PupilId> key, Form form, Optional<Leaving> asked) {
        Enrolled enrolment = leavings.enrolment(key);
        return new LeavePage(
                "/leerlingen/" + key.target() + "/uitschrijven",
                DossierPages.address(key.target()),
                pages.pupilName(key.target()),
                key.clause(),
                key.because(),
                SchoolDay.today(clock),
                enrolment.entered(),
                now(enrolment),
                leavings.judgeStaying(key).stream().findFirst().map(Objection::because),
                asked,
                asked.flatMap(leaving -> leavings.dueOn(key, leaving)),
                leavings.term().words(),
                form);
    }

    private static Optional<Leaving> now(Enrolled enrolment) {
        return enrolment.ended()
                ? Optional.of(new Leaving(enrolment.lastSchoolDay(), enrolment.deregistered()))
                : Optional.empty();
    }

    private Form filled(Granted<PupilId> key) {
        Form form = Form.empty();
        now(leavings.enrolment(key))
                .ifPresent(leaving -> form.with(
                                "lastSchoolDay", leaving.lastSchoolDay().toString())
                        .with("deregistered", leaving.deregistered().toString()));
        return form;
    }

    private static Optional<Leaving> leaving(Form form) {
        Optional<LocalDate> last = form.requiredDay("lastSchoolDay", "dossier.objection.no_day");
        Optional<LocalDate> off = form.requiredDay("deregistered", "dossier.objection.no_day");
        return form.wrong() ? Optional.empty() : Optional.of(new Leaving(last.orElseThrow(), off.orElseThrow()));
    }
}
