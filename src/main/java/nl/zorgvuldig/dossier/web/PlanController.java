package nl.zorgvuldig.dossier.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDecision.Refused;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.PlanDraft;
import nl.zorgvuldig.dossier.SupportPlan;
import nl.zorgvuldig.dossier.SupportPlans;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A plan for support: reading, making and changing one.
@Controller
@RequestMapping("/leerlingen/{pupil}/dossier/plannen")
class PlanController {
    private static final String FORM = "dossier/planForm";

    private final AccessDesk desk;
    private final PlanDesk plans;
    private final Dossiers dossiers;
    private final SupportPlans door;
    private final PlanPages pages;
    private final Clock clock;

    PlanController(
            AccessDesk desk, PlanDesk plans, Dossiers dossiers, SupportPlans door, PlanPages pages, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.dossiers = dossiers;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{plan}")
    @Upholds({NECESSARY_FOR_GUIDANCE, CONFIDENTIALITY})
    Page read(@PathVariable PupilId pupil, @PathVariable EntryId plan, SignedIn reader) {
        return switch (desk.ask(reader, Act.READ, pupil)) {
            case Granted key -> {
                Dossier dossier = dossiers.read(key);
                yield PlanDesk.find(dossier, plan)
                        .map(one -> Page.of("dossier/plan", pages.page(key, dossier, one, Form.empty())))
                        .orElseGet(Page::notFound);
            }
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    @GetMapping("/nieuw")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page fresh(@PathVariable PupilId pupil, SignedIn writer) {
        return switch (desk.ask(writer, Act.WRITE, pupil)) {
            case Granted key -> Page.of(FORM, fresh(key, Form.empty().numbered(clock)));
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    @PostMapping("/nieuw")
    Page begin(@PathVariable PupilId pupil, SignedIn writer, Form form) {
        return switch (desk.ask(writer, Act.WRITE, pupil)) {
            case Granted key -> {
                Optional<FormId> number = form.number("title");
                Optional<PlanDraft> draft = PlanForm.read(form);
                yield number.isEmpty() || draft.isEmpty()
                        ? Page.again(FORM, fresh(key, form))
                        : answer(
                                key,
                                door.begin(key, number.get(), draft.get()),
                                form,
                                () -> Page.again(FORM, fresh(key, form)));
            }
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    private PlanFormPage fresh(Granted key, Form form) {
        return pages.form(key, Optional.empty(), PlanFormPage.What.NEW, form);
    }

    @GetMapping("/{plan}/veranderen")
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page changing(@PathVariable PupilId pupil, @PathVariable EntryId plan, SignedIn writer) {
        return plans.answer(
                pupil,
                plan,
                writer,
                (key, _, one) ->
                        one.closed() ? Page.notFound() : Page.of(FORM, changed(key, one, PlanForm.filled(one))));
    }

    @PostMapping("/{plan}/veranderen")
    Page change(@PathVariable PupilId pupil, @PathVariable EntryId plan, SignedIn writer, Form form) {
        return plans.answer(pupil, plan, writer, (key, _, one) -> {
            String reason = form.required("reason", "dossier.plan.no_reason");
            Optional<PlanDraft> draft = PlanForm.read(form);
            return draft.isEmpty() || form.wrong()
                    ? Page.again(FORM, changed(key, one, form))
                    : answer(
                            key,
                            door.change(key, one, PlanForm.version(form), draft.get(), reason),
                            form,
                            () -> Page.again(FORM, changed(key, one, form)));
        });
    }

    private PlanFormPage changed(Granted key, SupportPlan plan, Form form) {
        return pages.form(key, Optional.of(plan), PlanFormPage.What.CHANGE, form);
    }

    private static Page answer(Granted key, Outcome<EntryId> planned, Form form, Supplier<Page> again) {
        return Page.answer(planned, form, "title", plan -> Page.seeOther(PlanPages.address(key.pupil(), plan)), again);
    }
}
