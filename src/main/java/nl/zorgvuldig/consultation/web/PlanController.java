package nl.zorgvuldig.consultation.web;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.OpenGroups;
import nl.zorgvuldig.consultation.Choices;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.ConsultationId;
import nl.zorgvuldig.consultation.ConsultationKind;
import nl.zorgvuldig.consultation.Consultations;
import nl.zorgvuldig.consultation.Entrance;
import nl.zorgvuldig.consultation.Entrance.Inside;
import nl.zorgvuldig.consultation.Participant;
import nl.zorgvuldig.consultation.PlanWish;
import nl.zorgvuldig.consultation.Planned;
import nl.zorgvuldig.consultation.Plannings;
import nl.zorgvuldig.consultation.Standing;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Planning a consultation, and planning it otherwise.
@Controller
@RequestMapping(ConsultationController.ADDRESS)
class PlanController {
    private static final String TEMPLATE = "consultation/plan";
    private static final String ADDRESS = ConsultationController.ADDRESS + "/nieuw";

    private final Consultations consultations;
    private final Plannings plannings;
    private final OpenGroups groups;
    private final Clock clock;

    PlanController(
            Consultations consultations, Plannings plannings, OpenGroups groups, Clock clock) {
        this.consultations = consultations;
        this.plannings = plannings;
        this.groups = groups;
        this.clock = clock;
    }

    /// First the kind and the group, then all the rest.
    @GetMapping("/nieuw")
    @Upholds(TALKS_END_IN_AGREEMENTS)
    Page start(SignedIn who, Form form) {
        if (consultations.places(who).isEmpty()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = PlanForm.kind(form);
        Optional<Choices> choices = choices(who, form);
        if (kind.isPresent() && choices.isPresent()) {
            Form fresh =
                    Form.empty().numbered(clock).with("day", SchoolDay.today(clock).toString());
            return Page.of(TEMPLATE, page(kind.get(), choices.get(), fresh));
        }
        return Page.of("consultation/kind", new KindPage(options(who), form));
    }

    private Optional<Choices> choices(SignedIn who, Form form) {
        return Id.parse(form.value(PlanForm.GROUP))
                .map(GroupId::new)
                .flatMap(one -> plannings.choose(who, one));
    }

    private List<Form.Options> options(SignedIn who) {
        Set<Object> here = new HashSet<>();
        consultations.places(who).forEach(one -> here.add(one.id()));
        return groups.list(who).entrySet().stream()
                .filter(one -> here.contains(one.getKey().id()))
                .map(
                        one ->
                                new Form.Options(
                                        one.getKey().name(),
                                        one.getValue().stream()
                                                .map(
                                                        group ->
                                                                Form.Option.of(
                                                                        group.id().toString(),
                                                                        group.shortName()))
                                                .toList()))
                .toList();
    }

    @PostMapping("/nieuw")
    Page plan(SignedIn who, Form form) {
        if (consultations.places(who).isEmpty()) {
            return ConsultationController.notAtSchool();
        }
        Optional<ConsultationKind> kind = PlanForm.kind(form);
        Optional<Choices> choices = choices(who, form);
        if (kind.isEmpty() || choices.isEmpty()) {
            form.wrong(PlanForm.KIND, "consultation.no.kind");
            return Page.again("consultation/kind", new KindPage(options(who), form));
        }
        Optional<FormId> number = form.number(clock, "day");
        Optional<PlanWish> wish = PlanForm.read(kind.get(), form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(TEMPLATE, page(kind.get(), choices.get(), form));
        }
        return answer(
                plannings.plan(number.get(), choices.get(), wish.get()),
                form,
                "gepland",
                () -> Page.again(TEMPLATE, page(kind.get(), choices.get(), form)));
    }

    private Page answer(
            Planned planned, Form form, String said, java.util.function.Supplier<Page> again) {
        return switch (planned) {
            case Planned.Done done ->
                    Page.seeOther(
                            ConsultationController.address(done.consultation())
                                    + "?melding="
                                    + said);
            case Planned.Objected no -> {
                form.wrong(no.objections());
                yield again.get();
            }
            case Planned.UsedBefore _ -> {
                form.usedBefore(clock, "day");
                yield again.get();
            }
            case Planned.TooLate _ -> {
                form.wrong("day", "consultation.no.begun");
                yield again.get();
            }
        };
    }

    @GetMapping("/{meeting}/wijzigen")
    Page changing(@PathVariable UUID meeting, SignedIn who) {
        return kept(
                meeting,
                who,
                (in, choices) ->
                        Page.of(
                                TEMPLATE,
                                page(
                                        in.consultation(),
                                        choices,
                                        PlanForm.filled(
                                                in.consultation(), consultations.listTopics(in)))));
    }

    @PostMapping("/{meeting}/wijzigen")
    Page change(@PathVariable UUID meeting, SignedIn who, Form form) {
        return kept(meeting, who, (in, choices) -> change(in, choices, form));
    }

    private Page change(Inside in, Choices choices, Form form) {
        Optional<PlanWish> wish = PlanForm.read(in.consultation().kind(), form);
        if (wish.isEmpty()) {
            return Page.again(TEMPLATE, page(in.consultation(), choices, form));
        }
        return answer(
                plannings.change(in, choices, wish.get()),
                form,
                "gewijzigd",
                () -> Page.again(TEMPLATE, page(in.consultation(), choices, form)));
    }

    /// What is done by somebody whose consultation it is to change.
    private interface Kept {
        Page with(Inside in, Choices choices);
    }

    private Page kept(UUID meeting, SignedIn who, Kept then) {
        return switch (consultations.enter(who, new ConsultationId(meeting))) {
            case Inside in when !in.role().keeps() -> ConsultationController.keeperOnly();
            case Inside in when in.consultation().standing() != Standing.PLANNED ->
                    Page.seeOther(ConsultationController.address(in.consultation().id()));
            case Inside in ->
                    plannings
                            .choose(who, in.consultation().group())
                            .map(
                                    choices ->
                                            then.with(
                                                    in,
                                                    choices.withoutChair(
                                                            in.consultation().chair())))
                            .orElseGet(Page::notFound);
            case Entrance no -> ConsultationController.barred(no);
        };
    }

    private static PlanPage page(ConsultationKind kind, Choices choices, Form form) {
        return page(kind, choices, ADDRESS, ConsultationController.ADDRESS, false, form);
    }

    private static PlanPage page(Consultation one, Choices choices, Form form) {
        String address = ConsultationController.address(one.id());
        return page(one.kind(), choices, address + "/wijzigen", address, true, form);
    }

    private static PlanPage page(
            ConsultationKind kind,
            Choices choices,
            String address,
            String back,
            boolean changing,
            Form form) {
        return new PlanPage(
                kind,
                choices.group().shortName(),
                choices.group().id().toString(),
                address,
                back,
                changing,
                choices.pupils().stream()
                        .map(one -> Form.Option.of(one.pupil().toString(), one.name().full()))
                        .toList(),
                choices.colleagues().stream().map(PlanController::person).toList(),
                choices.leads() && kind == ConsultationKind.CARE_CONSULTATION,
                form);
    }

    private static PlanPage.Person person(Participant one) {
        return new PlanPage.Person(
                one.person().value().toString(), one.name().full(), one.function());
    }
}
