package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which a plan for support is read, made and changed.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/plannen")
class PlanController {
    private static final String FORM = "dossier/record/plans/planForm";

    private final Dossiers dossiers;
    private final SupportPlans door;
    private final PlanPages pages;
    private final Clock clock;

    PlanController(Dossiers dossiers, SupportPlans door, PlanPages pages, Clock clock) {
        this.dossiers = dossiers;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{plan}")
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    Page read(@PathVariable EntryId plan, @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> key) {
        Dossier dossier = dossiers.read(key);
        return dossier.findPlan(plan)
                .map(supportPlan ->
                        Page.of("dossier/record/plans/plan", pages.page(key, dossier, supportPlan, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/nieuw")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page fresh(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key) {
        return Page.of(FORM, fresh(key, Form.empty().numbered(clock)));
    }

    @PostMapping("/nieuw")
    Page begin(@Opens(DossierActs.WRITE_CODE) Granted<PupilId> key, Form form) {
        Optional<FormId> number = form.number("title");
        Optional<PlanDraft> draft = PlanForm.read(form);
        return number.isEmpty() || draft.isEmpty()
                ? Page.again(FORM, fresh(key, form))
                : answer(
                        key,
                        door.begin(key, number.get(), draft.get()),
                        form,
                        () -> Page.again(FORM, fresh(key, form)));
    }

    private PlanFormPage fresh(Granted<PupilId> key, Form form) {
        return pages.form(key, Optional.empty(), PlanFormPage.What.NEW, form);
    }

    @GetMapping("/{plan}/veranderen")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page changing(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return dossiers.read(reading)
                .findPlan(plan)
                .filter(supportPlan -> !supportPlan.closed())
                .map(supportPlan -> Page.of(FORM, changed(key, supportPlan, PlanForm.filled(supportPlan))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{plan}/veranderen")
    Page change(
            @PathVariable EntryId plan,
            @Opens(DossierActs.WRITE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        return dossiers.read(reading)
                .findPlan(plan)
                .map(supportPlan -> change(key, supportPlan, form))
                .orElseGet(Page::notFound);
    }

    private Page change(Granted<PupilId> key, SupportPlan plan, Form form) {
        String reason = form.required("reason", "dossier.plan.no_reason");
        Optional<PlanDraft> draft = PlanForm.read(form);
        return draft.isEmpty() || form.wrong()
                ? Page.again(FORM, changed(key, plan, form))
                : answer(
                        key,
                        door.change(key, plan, PlanForm.version(form), draft.get(), reason),
                        form,
                        () -> Page.again(FORM, changed(key, plan, form)));
    }

    private PlanFormPage changed(Granted<PupilId> key, SupportPlan plan, Form form) {
        return pages.form(key, Optional.of(plan), PlanFormPage.What.CHANGE, form);
    }

    private static Page answer(Granted<PupilId> key, Outcome<EntryId> planned, Form form, Supplier<Page> again) {
        return Page.answer(planned, form, "title", plan -> Page.seeOther(PlanPages.address(key.target(), plan)), again);
    }
}
