package nl.zorgvuldig.dossier.record.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.platform.web.Form;

/// Reads a plan for support from a form, and fills a form from one.
final class PlanForm {
    /// One field per day, which is what people can fill in.
    static final List<String> DAYS = List.of("evaluateOn", "evaluateOn2", "evaluateOn3");

    private PlanForm() {}

    /// Empty when a field is wrong; it is then marked.
    static Optional<PlanDraft> read(Form form) {
        String title = form.required("title", "dossier.plan.no_title");
        String goals = form.required("goals", "dossier.plan.no_goals");
        String actions = form.required("actions", "dossier.plan.no_actions");
        form.requiredDay(DAYS.getFirst(), "dossier.plan.no_days");
        List<LocalDate> days = new ArrayList<>();
        for (String text : DAYS) {
            Optional<LocalDate> day = form.day(text);
            if (day.isEmpty() && !form.value(text).isEmpty()) {
                form.wrong(text, "dossier.plan.no_day");
            }
            day.ifPresent(days::add);
        }
        return form.wrong() ? Optional.empty() : Optional.of(new PlanDraft(new PlanText(title, goals, actions), days));
    }

    static Form filled(SupportPlan plan) {
        PlanText text = plan.text();
        Form form = Form.empty()
                .with("version", Integer.toString(plan.entry().version()))
                .with("title", text.title())
                .with("goals", text.goals())
                .with("actions", text.actions());
        for (int number = 0; number < Math.min(DAYS.size(), plan.evaluateOn().size()); number++) {
            form.with(DAYS.get(number), plan.evaluateOn().get(number).toString());
        }
        return form;
    }

    /// The version the writer saw. Anything that is not a number is a version that never existed,
    /// so it counts as a conflict.
    static int version(Form form) {
        return form.count("version").orElse(0);
    }
}
