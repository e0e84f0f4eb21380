package nl.zorgvuldig.consent.rounds.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundPlan;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head or the board plan a round, and change it until it starts.
@Controller
@RequestMapping("/rondes")
class RoundPlanController {
    private static final String FORM = "consent/rounds/round-plan";
    private static final int AHEAD = 14;
    private static final int LASTING = 42;

    private final ConsentRounds rounds;
    private final Schools schools;
    private final ConsentPurposes purposes;
    private final Clock clock;

    RoundPlanController(ConsentRounds rounds, Schools schools, ConsentPurposes purposes, Clock clock) {
        this.rounds = rounds;
        this.schools = schools;
        this.purposes = purposes;
        this.clock = clock;
    }

    @GetMapping("/nieuw")
    Page fresh() {
        LocalDate start = SchoolDay.today(clock).plusDays(AHEAD);
        Form form = Form.empty()
                .numbered(clock)
                .with("start", start.toString())
                .with("deadline", start.plusDays(LASTING).toString())
                .with("way", Codes.of(ConsentRenewal.Way.ASK_AGAIN));
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.of(FORM, page(Optional.empty(), form));
    }

    @PostMapping("/nieuw")
    Page plan(SignedInUser who, Form form) {
        Map<SchoolId, RoundPlannerRole> mine = rounds.schools();
        if (mine.isEmpty()) {
            return RoundController.refused();
        }
        Optional<SchoolId> school =
                Id.parse(form.value("school")).map(SchoolId::new).filter(mine::containsKey);
        if (school.isEmpty()) {
            form.wrong("school", "consent.round.no.school");
        }
        Optional<FormId> number = form.number("start");
        Optional<RoundPlan> wish = school.flatMap(schoolId -> wish(schoolId, mine.get(schoolId), form));
        if (form.wrong() || wish.isEmpty() || number.isEmpty()) {
            return Page.again(FORM, page(Optional.empty(), form));
        }
        RoundId id = new RoundId(number.get().makes(who.person(), school.get()));
        return answer(rounds.plan(id, wish.get()), Optional.empty(), form);
    }

    @GetMapping("/{round}/wijzigen")
    Page other(@PathVariable String round) {
        return coming(round)
                .map(consentRound -> Page.of(
                        FORM,
                        page(
                                Optional.of(consentRound),
                                Form.empty()
                                        .with(
                                                "start",
                                                consentRound.plan().start().toString())
                                        .with(
                                                "deadline",
                                                consentRound.plan().deadline().toString())
                                        .with(
                                                "way",
                                                Codes.of(consentRound.plan().way()))
                                        .with("reason", consentRound.plan().reason()))))
                .orElseGet(this::notThere);
    }

    @PostMapping("/{round}/wijzigen")
    Page change(@PathVariable String round, Form form) {
        Optional<ConsentRound> found = coming(round);
        if (found.isEmpty()) {
            return notThere();
        }
        SchoolId school = found.get().plan().school();
        Optional<RoundPlan> wish = wish(school, rounds.schools().get(school), form);
        return form.wrong() || wish.isEmpty()
                ? Page.again(FORM, page(found, form))
                : answer(rounds.change(found.get().id(), wish.get()), found, form);
    }

    /// @param round empty for a new one
    private Page answer(Outcome<RoundId> planned, Optional<ConsentRound> round, Form form) {
        return switch (planned) {
            case Outcome.NotFound<?> _ when round.isEmpty() -> RoundController.refused();
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _ -> Page.notFound();
            case Outcome.Done<?> _, Outcome.Rejected<?> _, Outcome.FormReused<?> _ ->
                Page.answer(
                        planned,
                        form,
                        "start",
                        id -> Page.seeOther("/rondes/" + id),
                        () -> Page.again(FORM, page(round, form)));
        };
    }

    /// The requested plan; a head does not choose the way.
    private static Optional<RoundPlan> wish(
            SchoolId school, @org.jspecify.annotations.Nullable RoundPlannerRole planner, Form form) {
        Optional<LocalDate> start = form.requiredDay("start", "consent.objection.no_day");
        Optional<LocalDate> deadline = form.requiredDay("deadline", "consent.objection.no_day");
        boolean remind = planner == RoundPlannerRole.BOARD && form.has("way", Codes.of(ConsentRenewal.Way.REMIND));
        if (start.isEmpty() || deadline.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RoundPlan(
                school,
                start.get(),
                deadline.get(),
                remind ? ConsentRenewal.Way.REMIND : ConsentRenewal.Way.ASK_AGAIN,
                remind ? form.value("reason").strip() : ""));
    }

    private Optional<ConsentRound> coming(String code) {
        return Id.parse(code)
                .map(RoundId::new)
                .flatMap(rounds::find)
                .filter(round -> round.state(SchoolDay.today(clock)) == RoundState.COMING);
    }

    private Page notThere() {
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.notFound();
    }

    private RoundPlanPage page(Optional<ConsentRound> round, Form form) {
        Map<SchoolId, RoundPlannerRole> mine = rounds.schools();
        List<School> choice = schools.list().stream()
                .filter(school -> mine.containsKey(school.id()))
                .filter(school ->
                        round.map(it -> it.plan().school().equals(school.id())).orElse(true))
                .toList();
        return new RoundPlanPage(
                round,
                choice,
                mine.containsValue(RoundPlannerRole.BOARD) ? RoundPlannerRole.BOARD : RoundPlannerRole.HEAD,
                purposes.listAsked(),
                form);
    }
}
