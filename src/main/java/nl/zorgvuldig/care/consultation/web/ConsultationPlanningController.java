package nl.zorgvuldig.care.consultation.web;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.lists.AccessibleGroups;
import nl.zorgvuldig.care.consultation.ConsultationDraft;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationPlanning;
import nl.zorgvuldig.care.consultation.Consultations;
import nl.zorgvuldig.care.consultation.PlanningChoices;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for planning a consultation.
@Controller
@RequestMapping(ConsultationController.ADDRESS)
class ConsultationPlanningController {
    private static final String TEMPLATE = "care/consultation/plan";
    private static final String ADDRESS = ConsultationController.ADDRESS + "/nieuw";

    private final Consultations consultations;
    private final ConsultationPlanning plannings;
    private final AccessibleGroups groups;
    private final Clock clock;

    ConsultationPlanningController(
            Consultations consultations, ConsultationPlanning plannings, AccessibleGroups groups, Clock clock) {
        this.consultations = consultations;
        this.plannings = plannings;
        this.groups = groups;
        this.clock = clock;
    }

    /// First the kind and the group, then everything else.
    @GetMapping("/nieuw")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page start(SignedInUser who, Form form) {
        if (consultations.places(who).nowhere()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = ConsultationPlanningForm.kind(form);
        Optional<PlanningChoices> choices = choices(who, form);
        if (kind.isPresent() && choices.isPresent()) {
            Form fresh = Form.empty()
                    .numbered(clock)
                    .with("day", SchoolDay.today(clock).toString());
            return Page.of(TEMPLATE, page(kind.get(), choices.get(), fresh));
        }
        return Page.of("care/consultation/kind", new ConsultationKindPage(here(who), form));
    }

    private Optional<PlanningChoices> choices(SignedInUser who, Form form) {
        return Id.parse(form.value(ConsultationPlanningForm.GROUP))
                .map(GroupId::new)
                .flatMap(group -> plannings.choose(who, group));
    }

    private Map<School, List<Group>> here(SignedInUser who) {
        Set<SchoolId> here = new HashSet<>();
        consultations.places(who).schools().forEach(each -> here.add(each.id()));
        Map<School, List<Group>> listed = new LinkedHashMap<>(groups.list(who));
        listed.keySet().removeIf(school -> !here.contains(school.id()));
        return listed;
    }

    @PostMapping("/nieuw")
    Page plan(SignedInUser who, Form form) {
        if (consultations.places(who).nowhere()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = ConsultationPlanningForm.kind(form);
        Optional<PlanningChoices> choices = choices(who, form);
        if (kind.isEmpty() || choices.isEmpty()) {
            form.wrong(ConsultationPlanningForm.KIND, "consultation.no.kind");
            return Page.again("care/consultation/kind", new ConsultationKindPage(here(who), form));
        }
        Optional<FormId> number = form.number("day");
        Optional<ConsultationDraft> wish = ConsultationPlanningForm.read(kind.get(), form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(TEMPLATE, page(kind.get(), choices.get(), form));
        }
        return Page.answer(
                plannings.plan(number.get(), choices.get(), wish.get()),
                form,
                "day",
                planned -> Page.seeOther(ConsultationController.address(planned) + "?melding=gepland"),
                () -> Page.again(TEMPLATE, page(kind.get(), choices.get(), form)));
    }

    private static ConsultationPlanningPage page(ConsultationKind kind, PlanningChoices choices, Form form) {
        return ConsultationPlanningPage.of(kind, choices, ADDRESS, ConsultationController.ADDRESS, false, form);
    }
}
