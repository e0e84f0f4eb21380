package nl.zorgvuldig.code;

import static nl.zorgvuldig.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.policy.Upholds;

/// Lives some weeks of somebody who works here from a day on: every day the program looks, or was
/// down.
class StepRulesProperties {
    private static final CodeVersion ONLY =
            CodeRulesProperties.versions(List.of(0)).getFirst();

    private final List<StepTaken> taken = new ArrayList<>();

    private void live(LocalDate first, List<Boolean> runs, int confirms) {
        for (int n = 0; n < runs.size(); n++) {
            LocalDate today = first.plusDays(n);
            Duty duty = n >= confirms ? new Duty.Received(ONLY, 1) : new Duty.Owed(ONLY);
            Optional<Step> due = runs.get(n) ? new StepRules(taken, 1, today).due(duty) : Optional.empty();
            due.ifPresent(step -> taken.add(new StepTaken(ONLY.code(), ONLY.version(), step, today)));
        }
    }

    private Map<Step, LocalDate> days() {
        Map<Step, LocalDate> days = new EnumMap<>(Step.class);
        taken.forEach(
                one -> assertThat(days.put(one.step(), one.on())).as("%s", one).isNull());
        return days;
    }

    /// From no day at all to nine weeks, each length as likely.
    @Provide
    Arbitrary<List<Boolean>> weeks() {
        return Arbitraries.integers()
                .between(0, 63)
                .withDistribution(RandomDistribution.uniform())
                .flatMap(days -> Arbitraries.of(true, false).list().ofSize(days));
    }

    @Property(tries = 1500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void whatever_days_the_program_was_down_each_step_is_taken_once_and_in_order(
            @ForAll("weeks") List<Boolean> runs, @ForAll @IntRange(min = 0, max = 70) int confirms) {
        taken.clear();
        live(ONLY.since(), runs, confirms);
        Map<Step, LocalDate> days = days();
        assertThat(days.containsKey(Step.DELIVERED)).isEqualTo(runs.contains(true));
        if (days.containsKey(Step.REMINDED)) {
            LocalDate delivered = Objects.requireNonNull(days.get(Step.DELIVERED));
            LocalDate reminded = Objects.requireNonNull(days.get(Step.REMINDED));
            assertThat(reminded).isAfterOrEqualTo(delivered.plusDays(StepRules.REMINDER));
            Optional.ofNullable(days.get(Step.REMINDED_AGAIN))
                    .ifPresent(again -> assertThat(again)
                            .isAfterOrEqualTo(delivered.plusDays(StepRules.SECOND_REMINDER))
                            .isAfterOrEqualTo(reminded.plusDays(StepRules.REMINDER)));
        } else {
            assertThat(days).doesNotContainKey(Step.REMINDED_AGAIN);
        }
        reaches(days);
    }

    /// Chance comes as far as the last step, and stops before it.
    private static void reaches(Map<Step, LocalDate> days) {
        Statistics.label("steps").collect(days.size());
        Statistics.label("steps").coverage(is -> {
            for (int steps = 0; steps <= Step.values().length; steps++) {
                is.check(steps).count(n -> n > 2);
            }
        });
    }

    @Property(tries = 500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void on_time_it_is_the_first_day_a_week_and_three_weeks_and_nothing_once_confirmed(
            @ForAll @IntRange(min = 0, max = 40) int confirms) {
        taken.clear();
        live(ONLY.since(), Collections.nCopies(45, true), confirms);
        Map<Step, LocalDate> days = days();
        assertThat(days).containsEntry(Step.DELIVERED, ONLY.since());
        assertThat(days.containsKey(Step.REMINDED)).isEqualTo(confirms > StepRules.REMINDER);
        assertThat(days.containsKey(Step.REMINDED_AGAIN)).isEqualTo(confirms > StepRules.SECOND_REMINDER);
    }

    /// After a version was withdrawn, what was said of it counts with what was said before.
    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void a_week_after_the_last_of_two_reminders_whichever_is_told_first() {
        LocalDate first = ONLY.since();
        taken.add(new StepTaken(ONLY.code(), 1, Step.DELIVERED, first));
        taken.add(new StepTaken(ONLY.code(), 1, Step.REMINDED, first.plusDays(7)));
        taken.add(new StepTaken(ONLY.code(), 2, Step.DELIVERED, first.plusDays(8)));
        taken.add(new StepTaken(ONLY.code(), 2, Step.REMINDED, first.plusDays(15)));
        for (List<StepTaken> told : List.of(taken, taken.reversed())) {
            assertThat(new StepRules(told, 1, first.plusDays(21)).due(new Duty.Owed(ONLY)))
                    .isEmpty();
            assertThat(new StepRules(told, 1, first.plusDays(22)).due(new Duty.Owed(ONLY)))
                    .contains(Step.REMINDED_AGAIN);
        }
    }

    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void what_was_delivered_before_does_not_count_for_a_newer_version() {
        List<CodeVersion> all = CodeRulesProperties.versions(List.of(0, 1));
        CodeVersion before = all.getFirst();
        LocalDate today = all.getLast().since();
        taken.add(new StepTaken(before.code(), before.version(), Step.DELIVERED, before.since()));

        assertThat(new StepRules(taken, 2, today).due(new Duty.Owed(all.getLast())))
                .contains(Step.DELIVERED);
        assertThat(new StepRules(taken, 1, before.since()).due(new Duty.Owed(before)))
                .isEmpty();
    }
}
