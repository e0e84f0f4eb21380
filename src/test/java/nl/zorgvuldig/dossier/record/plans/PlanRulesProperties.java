package nl.zorgvuldig.dossier.record.plans;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.plans.SupportPlans.PlanDraft;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.holdings.Restriction;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;

/// What a plan for support must say, how it is kept as one text, and when it is looked at again.
class PlanRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
    private static final Map<String, Integer> REACHED = new HashMap<>();

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_plan_comes_back_in_its_parts(@ForAll String title, @ForAll String goals, @ForAll String actions) {
        PlanText once = PlanText.read(new PlanText(title, goals, actions).written());

        assertThat(PlanText.read(once.written())).isEqualTo(once);
        assertThat(once.title()).isEqualTo(title.replaceAll("\\s+", " ").strip());
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void whatever_was_written_by_hand_is_read_too(@ForAll String text) {
        PlanText read = PlanText.read(text);
        assertThat(PlanText.read(read.written())).isEqualTo(PlanText.read(read.written()));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void it_is_looked_at_again_within_two_years(
            @ForAll @Size(max = 8) Set<@IntRange(min = -100, max = 1_000) Integer> days) {
        List<LocalDate> on = days.stream().map(TODAY::plusDays).toList();
        boolean fine = !on.isEmpty()
                && on.size() <= 6
                && on.stream().noneMatch(day -> day.isBefore(TODAY))
                && on.stream().noneMatch(day -> day.isAfter(TODAY.plusYears(2)));

        assertThat(PlanRules.objections(new PlanDraft(new PlanText("Lezen", "Vlot", "Elke dag"), on), TODAY)
                        .isEmpty())
                .isEqualTo(fine);
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_part_that_is_missing_or_holds_a_citizen_number_is_said(@ForAll @IntRange(max = 7) int which) {
        PlanText text = new PlanText(
                (which & 1) == 0 ? "Lezen" : " ",
                (which & 2) == 0 ? "Vlot" : "zie 111222333",
                (which & 4) == 0 ? "Elke dag" : "");

        assertThat(PlanRules.objections(new PlanDraft(text, List.of(TODAY)), TODAY))
                .hasSize(Integer.bitCount(which));
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void the_next_day_is_the_first_after_the_last_evaluation(
            @ForAll @Size(max = 6) Set<@IntRange(max = 20) Integer> days,
            @ForAll @Size(max = 4) Set<@IntRange(max = 20) Integer> evaluated) {
        Optional<LocalDate> next = PlanRules.next(
                days.stream().map(TODAY::plusDays).toList(),
                evaluated.stream().map(TODAY::plusDays).toList());

        int last = evaluated.stream().max(Integer::compareTo).orElse(-1);
        assertThat(next)
                .isEqualTo(days.stream()
                        .filter(day -> day > last)
                        .min(Integer::compareTo)
                        .map(TODAY::plusDays));
    }

    /// Whenever it was looked at and is to be looked at: before the next day nobody must act, from that
    /// day on who wrote it does; without a next day they end it. Closed, or while it stands still, nobody.
    @Property(tries = 3_000)
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void an_open_plan_waits_for_its_next_day_or_for_who_wrote_it(
            @ForAll @Size(min = 1, max = 6) Set<@IntRange(min = -30, max = 30) Integer> days,
            @ForAll @Size(max = 4) Set<@IntRange(min = -30, max = 0) Integer> evaluated,
            @ForAll @IntRange(max = 5) int chance) {
        boolean closed = chance == 0;
        boolean still = chance == 1;
        PlanProgress plan = course(days, evaluated, closed ? Optional.of(TODAY) : Optional.empty());
        Restriction standing = still ? new Restriction(false, Set.of(plan.plan().value())) : Restriction.NOTHING;
        Optional<LocalDate> next = PlanRules.next(plan.evaluateOn(), plan.evaluated());

        AwaitedAction waiting = PlanRules.waiting(plan, standing, TODAY);

        switch (waiting) {
            case AwaitedAction.Somebody somebody -> {
                REACHED.merge(somebody.task(), 1, Integer::sum);
                assertThat(closed || still).as("it can be evaluated or closed").isFalse();
                assertThat(somebody.party()).isEqualTo(CaseParty.PROPOSER);
                assertThat(somebody.since()).isBeforeOrEqualTo(TODAY);
                assertThat(somebody.until()).isAfterOrEqualTo(somebody.since());
                assertThat(somebody.task())
                        .isEqualTo(next.isPresent() ? "dossier.task.evaluate" : "dossier.task.end_plan");
                next.ifPresent(day -> assertThat(somebody.until()).isEqualTo(day));
                actedUpon(plan, somebody);
            }
            case AwaitedAction.Day(LocalDate day) -> {
                REACHED.merge("day", 1, Integer::sum);
                assertThat(closed || still).isFalse();
                assertThat(day).isAfter(TODAY);
                assertThat(next).contains(day);
                assertThat(PlanRules.waiting(plan, standing, day.minusDays(1))).isEqualTo(waiting);
                assertThat(PlanRules.waiting(plan, standing, day)).isInstanceOf(AwaitedAction.Somebody.class);
            }
            case AwaitedAction.Nobody _ -> {
                REACHED.merge("nobody", 1, Integer::sum);
                assertThat(closed || still).isTrue();
            }
        }
    }

    /// Who did it is asked that no more.
    private static void actedUpon(PlanProgress plan, AwaitedAction.Somebody asked) {
        PlanProgress evaluated = new PlanProgress(
                plan.pupil(),
                plan.plan(),
                plan.author(),
                plan.level(),
                plan.evaluateOn(),
                Stream.concat(plan.evaluated().stream(), Stream.of(TODAY)).toList(),
                Optional.empty());
        PlanProgress closed = new PlanProgress(
                plan.pupil(),
                plan.plan(),
                plan.author(),
                plan.level(),
                plan.evaluateOn(),
                plan.evaluated(),
                Optional.of(TODAY));
        PlanProgress again = new PlanProgress(
                plan.pupil(),
                plan.plan(),
                plan.author(),
                plan.level(),
                List.of(TODAY.plusDays(30)),
                plan.evaluated(),
                Optional.empty());
        assertThat(PlanRules.waiting(closed, Restriction.NOTHING, TODAY)).isEqualTo(new AwaitedAction.Nobody());
        assertThat(PlanRules.waiting(again, Restriction.NOTHING, TODAY))
                .isEqualTo(new AwaitedAction.Day(TODAY.plusDays(30)));
        if (asked.task().equals("dossier.task.evaluate")) {
            assertThat(PlanRules.waiting(evaluated, Restriction.NOTHING, TODAY)).isNotEqualTo(asked);
        }
    }

    private static PlanProgress course(Set<Integer> days, Set<Integer> evaluated, Optional<LocalDate> closed) {
        return new PlanProgress(
                new PupilId(UUID.randomUUID()),
                new EntryId(UUID.randomUUID()),
                SOMEBODY,
                Confidentiality.ORDINARY,
                days.stream().map(TODAY::plusDays).toList(),
                evaluated.stream().map(TODAY::plusDays).toList(),
                closed);
    }

    @AfterContainer
    static void every_way_to_wait_was_reached() {
        assertThat(REACHED)
                .containsOnlyKeys("dossier.task.evaluate", "dossier.task.end_plan", "day", "nobody")
                .allSatisfy((way, times) -> assertThat(times).as(way).isGreaterThan(20));
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void of_a_plan_one_sees_only_what_exists_for_one(
            @ForAll boolean seesPlan, @ForAll boolean seesLinked, @ForAll PlanLink.Role role) {
        Entry plan = entry("Lezen");
        Entry linked = entry("Gaat goed");
        List<Entry> visible = java.util.stream.Stream.of(plan, linked)
                .filter(each -> each == plan ? seesPlan : seesLinked)
                .toList();

        List<SupportPlan> plans = PlanRules.plans(
                visible,
                Map.of(plan.id(), List.of(TODAY)),
                List.of(new PlanLink(plan.id(), linked.id(), role, SOMEBODY, Instant.EPOCH)));

        assertThat(plans).hasSize(seesPlan ? 1 : 0);
        assertThat(plans).allMatch(supportPlan -> supportPlan.linked().size() == (seesLinked ? 1 : 0));
        assertThat(plans)
                .allMatch(supportPlan -> supportPlan.closed() == (seesLinked && role == PlanLink.Role.CLOSING));
    }

    private static Entry entry(String text) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                1,
                EntryKind.SUPPORT_PLAN,
                TODAY,
                SOMEBODY,
                Instant.EPOCH,
                text,
                Optional.empty());
    }
}
