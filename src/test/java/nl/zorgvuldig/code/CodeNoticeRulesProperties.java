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
class CodeNoticeRulesProperties {
    private static final CodeVersion ONLY =
            CodeRulesProperties.versions(List.of(0)).getFirst();

    private final List<SentCodeNotice> sent = new ArrayList<>();

    private void live(LocalDate first, List<Boolean> runs, int confirms) {
        for (int n = 0; n < runs.size(); n++) {
            LocalDate today = first.plusDays(n);
            Duty duty = n >= confirms ? new Duty.Received(ONLY, 1) : new Duty.Owed(ONLY);
            Optional<CodeNotice> due = runs.get(n) ? new CodeNoticeRules(sent, 1, today).due(duty) : Optional.empty();
            due.ifPresent(notice -> sent.add(new SentCodeNotice(ONLY.code(), ONLY.version(), notice, today)));
        }
    }

    private Map<CodeNotice, LocalDate> days() {
        Map<CodeNotice, LocalDate> days = new EnumMap<>(CodeNotice.class);
        sent.forEach(one ->
                assertThat(days.put(one.notice(), one.on())).as("%s", one).isNull());
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
    void whatever_days_the_program_was_down_each_notice_is_sent_once_and_in_order(
            @ForAll("weeks") List<Boolean> runs, @ForAll @IntRange(min = 0, max = 70) int confirms) {
        sent.clear();
        live(ONLY.since(), runs, confirms);
        Map<CodeNotice, LocalDate> days = days();
        assertThat(days.containsKey(CodeNotice.DELIVERED)).isEqualTo(runs.contains(true));
        if (days.containsKey(CodeNotice.REMINDED)) {
            LocalDate delivered = Objects.requireNonNull(days.get(CodeNotice.DELIVERED));
            LocalDate reminded = Objects.requireNonNull(days.get(CodeNotice.REMINDED));
            assertThat(reminded).isAfterOrEqualTo(delivered.plusDays(CodeNoticeRules.REMINDER));
            Optional.ofNullable(days.get(CodeNotice.REMINDED_AGAIN))
                    .ifPresent(again -> assertThat(again)
                            .isAfterOrEqualTo(delivered.plusDays(CodeNoticeRules.SECOND_REMINDER))
                            .isAfterOrEqualTo(reminded.plusDays(CodeNoticeRules.REMINDER)));
        } else {
            assertThat(days).doesNotContainKey(CodeNotice.REMINDED_AGAIN);
        }
        reaches(days);
    }

    /// Chance comes as far as the last notice, and stops before it.
    private static void reaches(Map<CodeNotice, LocalDate> days) {
        Statistics.label("notices").collect(days.size());
        Statistics.label("notices").coverage(is -> {
            for (int notices = 0; notices <= CodeNotice.values().length; notices++) {
                is.check(notices).count(n -> n > 2);
            }
        });
    }

    @Property(tries = 500)
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void on_time_it_is_the_first_day_a_week_and_three_weeks_and_nothing_once_confirmed(
            @ForAll @IntRange(min = 0, max = 40) int confirms) {
        sent.clear();
        live(ONLY.since(), Collections.nCopies(45, true), confirms);
        Map<CodeNotice, LocalDate> days = days();
        assertThat(days).containsEntry(CodeNotice.DELIVERED, ONLY.since());
        assertThat(days.containsKey(CodeNotice.REMINDED)).isEqualTo(confirms > CodeNoticeRules.REMINDER);
        assertThat(days.containsKey(CodeNotice.REMINDED_AGAIN)).isEqualTo(confirms > CodeNoticeRules.SECOND_REMINDER);
    }

    /// After a version was withdrawn, what was said of it counts with what was said before.
    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void a_week_after_the_last_of_two_reminders_whichever_is_told_first() {
        LocalDate first = ONLY.since();
        sent.add(new SentCodeNotice(ONLY.code(), 1, CodeNotice.DELIVERED, first));
        sent.add(new SentCodeNotice(ONLY.code(), 1, CodeNotice.REMINDED, first.plusDays(7)));
        sent.add(new SentCodeNotice(ONLY.code(), 2, CodeNotice.DELIVERED, first.plusDays(8)));
        sent.add(new SentCodeNotice(ONLY.code(), 2, CodeNotice.REMINDED, first.plusDays(15)));
        for (List<SentCodeNotice> told : List.of(sent, sent.reversed())) {
            assertThat(new CodeNoticeRules(told, 1, first.plusDays(21)).due(new Duty.Owed(ONLY)))
                    .isEmpty();
            assertThat(new CodeNoticeRules(told, 1, first.plusDays(22)).due(new Duty.Owed(ONLY)))
                    .contains(CodeNotice.REMINDED_AGAIN);
        }
    }

    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void what_was_delivered_before_does_not_count_for_a_newer_version() {
        List<CodeVersion> all = CodeRulesProperties.versions(List.of(0, 1));
        CodeVersion before = all.getFirst();
        LocalDate today = all.getLast().since();
        sent.add(new SentCodeNotice(before.code(), before.version(), CodeNotice.DELIVERED, before.since()));

        assertThat(new CodeNoticeRules(sent, 2, today).due(new Duty.Owed(all.getLast())))
                .contains(CodeNotice.DELIVERED);
        assertThat(new CodeNoticeRules(sent, 1, before.since()).due(new Duty.Owed(before)))
                .isEmpty();
    }
}
