package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.consultation.Choices;
import nl.zorgvuldig.consultation.ConsultationKind;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.PlanWish;
import nl.zorgvuldig.consultation.Plannings;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Planning a consultation.
@Controller
@RequestMapping(ConsultationController.ADDRESS)
class PlanController {
    private static final String TEMPLATE = "consultation/plan";
    private static final String ADDRESS = ConsultationController.ADDRESS + "/nieuw";

    private final Consultations consultations;
    private final Plannings plannings;
    private final OpenGroups groups;
    private final Clock clock;

    PlanController(Consultations consultations, Plannings plannings, OpenGroups groups, Clock clock) {
        this.consultations = consultations;
        this.plannings = plannings;
        this.groups = groups;
        this.clock = clock;
    }

    /// First the kind and the group, then all the rest.
    @GetMapping("/nieuw")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page start(SignedIn who, Form form) {
        if (consultations.places(who).nowhere()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = PlanForm.kind(form);
        Optional<Choices> choices = choices(who, form);
        if (kind.isPresent() && choices.isPresent()) {
            Form fresh = Form.empty()
                    .numbered(clock)
                    .with("day", SchoolDay.today(clock).toString());
            return Page.of(TEMPLATE, page(kind.get(), choices.get(), fresh));
        }
        return Page.of("consultation/kind", new KindPage(here(who), form));
    }

    private Optional<Choices> choices(SignedIn who, Form form) {
        return Id.parse(form.value(PlanForm.GROUP)).map(GroupId::new).flatMap(one -> plannings.choose(who, one));
    }

    private Map<School, List<Group>> here(SignedIn who) {
        Set<SchoolId> here = new HashSet<>();
        consultations.places(who).schools().forEach(one -> here.add(one.id()));
        Map<School, List<Group>> listed = new LinkedHashMap<>(groups.list(who));
        listed.keySet().removeIf(school -> !here.contains(school.id()));
        return listed;
    }

    @PostMapping("/nieuw")
    Page plan(SignedIn who, Form form) {
        if (consultations.places(who).nowhere()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = PlanForm.kind(form);
        Optional<Choices> choices = choices(who, form);
        if (kind.isEmpty() || choices.isEmpty()) {
            form.wrong(PlanForm.KIND, "consultation.no.kind");
            return Page.again("consultation/kind", new KindPage(here(who), form));
        }
        Optional<FormId> number = form.number("day");
        Optional<PlanWish> wish = PlanForm.read(kind.get(), form);
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

    private static PlanPage page(ConsultationKind kind, Choices choices, Form form) {
        return PlanPage.of(kind, choices, ADDRESS, ConsultationController.ADDRESS, false, form);
    }
}
