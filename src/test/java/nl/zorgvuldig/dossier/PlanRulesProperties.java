package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;

/// What a plan for support must say, how it is kept as one text, and when it is looked at again.
class PlanRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());

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
                && on.stream().noneMatch(one -> one.isBefore(TODAY))
                && on.stream().noneMatch(one -> one.isAfter(TODAY.plusYears(2)));

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
                        .filter(one -> one > last)
                        .min(Integer::compareTo)
                        .map(TODAY::plusDays));
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void of_a_plan_one_sees_only_what_exists_for_one(
            @ForAll boolean seesPlan, @ForAll boolean seesLinked, @ForAll PlanLink.Role role) {
        Entry plan = entry("Lezen");
        Entry linked = entry("Gaat goed");
        List<Entry> visible = java.util.stream.Stream.of(plan, linked)
                .filter(one -> one == plan ? seesPlan : seesLinked)
                .toList();

        List<SupportPlan> plans = PlanRules.plans(
                visible,
                Map.of(plan.id(), List.of(TODAY)),
                List.of(new PlanLink(plan.id(), linked.id(), role, SOMEBODY, Instant.EPOCH)));

        assertThat(plans).hasSize(seesPlan ? 1 : 0);
        assertThat(plans).allMatch(one -> one.linked().size() == (seesLinked ? 1 : 0));
        assertThat(plans).allMatch(one -> one.closed() == (seesLinked && role == PlanLink.Role.CLOSING));
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
