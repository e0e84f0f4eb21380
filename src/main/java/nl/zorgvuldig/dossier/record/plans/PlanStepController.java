package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for the progress of a plan for support: it is evaluated, entries are linked to it, and it
/// ends.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/plannen/{plan}")
class PlanStepController {
    private static final String FORM = "dossier/record/plans/planForm";

    private final Dossiers dossiers;
    private final SupportPlans door;
    private final PlanPages pages;
    private final Clock clock;

    PlanStepController(Dossiers dossiers, SupportPlans door, PlanPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/evalueren")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page evaluating(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return fresh(key, reading, plan, PlanFormPage.What.EVALUATE);
    }

    @PostMapping("/evalueren")
    Page evaluate(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        return dossiers.read(reading)
                .findPlan(plan)
                .map(supportPlan -> write(key, supportPlan, PlanFormPage.What.EVALUATE, PlanLink.Role.EVALUATION, form))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/afsluiten")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page closing(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return fresh(key, reading, plan, PlanFormPage.What.CLOSE);
    }

    @PostMapping("/afsluiten")
    Page close(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        return dossiers.read(reading)
                .findPlan(plan)
                .map(supportPlan -> write(key, supportPlan, PlanFormPage.What.CLOSE, PlanLink.Role.CLOSING, form))
                .orElseGet(Page::notFound);
    }

    private Page fresh(Granted<PupilId> key, Granted<PupilId> reading, EntryId plan, PlanFormPage.What what) {
        Form form = Form.empty()
                .numbered(clock)
                .with("happenedOn", SchoolDay.today(clock).toString());
        return dossiers.read(reading)
                .findPlan(plan)
                .filter(supportPlan -> !supportPlan.closed())
                .map(supportPlan -> Page.of(FORM, pages.form(key, Optional.of(supportPlan), what, form)))
                .orElseGet(Page::notFound);
    }

    private Page write(Granted<PupilId> key, SupportPlan plan, PlanFormPage.What what, PlanLink.Role role, Form form) {
        PlanFormPage page = pages.form(key, Optional.of(plan), what, form);
        Optional<FormId> number = form.number("text");
        Optional<LocalDate> on = form.requiredDay("happenedOn", "dossier.objection.no_day");
        String text = form.required("text", "dossier.plan.no_evaluation");
        if (form.wrong()) {
            return Page.again(FORM, page);
        }
        return Page.answer(
                door.evaluate(key, number.orElseThrow(), plan, role, on.orElseThrow(), text),
                form,
                "text",
                _ -> Page.seeOther(PlanPages.address(key.target(), plan.id())),
                () -> Page.again(FORM, page));
    }

    @PostMapping("/stukken")
    Page attach(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        Dossier dossier = dossiers.read(reading);
        return dossier.findPlan(plan)
                .map(supportPlan -> attach(key, dossier, supportPlan, form))
                .orElseGet(Page::notFound);
    }

    private Page attach(Granted<PupilId> key, Dossier dossier, SupportPlan plan, Form form) {
        return find(dossier, form.value("entry"))
                .map(entry -> attach(key, dossier, plan, entry, form))
                .orElseGet(() -> {
                    form.wrong("entry", "dossier.plan.no_entry");
                    return again(key, dossier, plan, form);
                });
    }

    private static Optional<Entry> find(Dossier dossier, String chosen) {
        return dossier.entries().stream()
                .filter(entry -> entry.id().toString().equals(chosen))
                .findFirst();
    }

    private Page attach(Granted<PupilId> key, Dossier dossier, SupportPlan plan, Entry entry, Form form) {
        return Page.answer(
                door.attach(key, plan, entry),
                form,
                "entry",
                _ -> Page.seeOther(PlanPages.address(key.target(), plan.id())),
                () -> again(key, dossier, plan, form));
    }

    private Page again(Granted<PupilId> key, Dossier dossier, SupportPlan plan, Form form) {
        return Page.again("dossier/record/plans/plan", pages.page(key, dossier, plan, form));
    }
}
