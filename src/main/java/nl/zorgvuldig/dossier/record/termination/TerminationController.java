package nl.zorgvuldig.dossier.record.termination;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.timeline.DossierPages;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head ends an enrolment in two steps: the dates, and then their consequences,
/// to be confirmed.
@Controller
@RequestMapping("/leerlingen/{pupil}/uitschrijven")
public class TerminationController {
    private static final String TEMPLATE = "dossier/record/termination/leave";

    private final EnrolmentTermination leavings;
    private final DossierPages pages;
    private final Clock clock;

    TerminationController(EnrolmentTermination leavings, DossierPages pages, Clock clock) {
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
    public Page end(@Opens(EnrolmentActs.END_ENROLMENT_CODE) Granted<PupilId> key, Form form) {
        Optional<TerminationDates> leaving = leaving(form);
        leaving.ifPresent(asked -> form.wrong(leavings.judge(key, asked)));
        return leaving.isEmpty() || form.wrong()
                ? Page.again(TEMPLATE, page(key, form, Optional.empty()))
                : step(key, form, leaving.get());
    }

    @PostMapping("/intrekken")
    Page stay(@Opens(EnrolmentActs.END_ENROLMENT_CODE) Granted<PupilId> key, Form form) {
        return answer(key, filled(key), leavings.stay(key));
    }

    private Page step(Granted<PupilId> key, Form form, TerminationDates leaving) {
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

    private TerminationPage page(Granted<PupilId> key, Form form, Optional<TerminationDates> asked) {
        Enrolment enrolment = leavings.enrolment(key);
        return new TerminationPage(
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

    private static Optional<TerminationDates> now(Enrolment enrolment) {
        return enrolment.ended()
                ? Optional.of(new TerminationDates(enrolment.lastSchoolDay(), enrolment.deregistered()))
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

    private static Optional<TerminationDates> leaving(Form form) {
        Optional<LocalDate> last = form.requiredDay("lastSchoolDay", "dossier.objection.no_day");
        Optional<LocalDate> off = form.requiredDay("deregistered", "dossier.objection.no_day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new TerminationDates(last.orElseThrow(), off.orElseThrow()));
    }
}
