package nl.zorgvuldig.conduct.codes.notices;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;
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
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.ConductCodeRulesProperties;
import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.SentNotice;
import nl.zorgvuldig.platform.policy.Upholds;

/// Lives some weeks of somebody who works here from a day on: every day the program looks, or was
/// down.
class ConductCodeNoticeRulesProperties {
    private static final ConductCodeVersion ONLY =
            ConductCodeRulesProperties.versions(List.of(0)).getFirst();

    private final List<SentNotice> sent = new ArrayList<>();

    private void live(LocalDate first, List<Boolean> runs, int confirms) {
        for (int n = 0; n < runs.size(); n++) {
            LocalDate today = first.plusDays(n);
            ConductCodeDuty duty =
                    n >= confirms ? new ConductCodeDuty.Received(ONLY, 1) : new ConductCodeDuty.Owed(ONLY);
            Optional<ConductCodeNotice> due =
                    runs.get(n) ? new ConductCodeNoticeRules(sent, 1, today).due(duty) : Optional.empty();
            due.ifPresent(notice -> sent.add(new SentNotice(ONLY.code(), ONLY.version(), notice, today)));
        }
    }

    private Map<ConductCodeNotice, LocalDate> days() {
        Map<ConductCodeNotice, LocalDate> days = new EnumMap<>(ConductCodeNotice.class);
        sent.forEach(notice -> assertThat(days.put(notice.notice(), notice.on()))
                .as("%s", notice)
                .isNull());
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
        Map<ConductCodeNotice, LocalDate> days = days();
        assertThat(days.containsKey(ConductCodeNotice.DELIVERED)).isEqualTo(runs.contains(true));
        if (days.containsKey(ConductCodeNotice.REMINDED)) {
            LocalDate delivered = Objects.requireNonNull(days.get(ConductCodeNotice.DELIVERED));
            LocalDate reminded = Objects.requireNonNull(days.get(ConductCodeNotice.REMINDED));
            assertThat(reminded).isAfterOrEqualTo(delivered.plusDays(ConductCodeNoticeRules.REMINDER));
            Optional.ofNullable(days.get(ConductCodeNotice.REMINDED_AGAIN))
                    .ifPresent(again -> assertThat(again)
                            .isAfterOrEqualTo(delivered.plusDays(ConductCodeNoticeRules.SECOND_REMINDER))
                            .isAfterOrEqualTo(reminded.plusDays(ConductCodeNoticeRules.REMINDER)));
        } else {
            assertThat(days).doesNotContainKey(ConductCodeNotice.REMINDED_AGAIN);
        }
        reaches(days);
    }

    /// Chance comes as far as the last notice, and stops before it.
    private static void reaches(Map<ConductCodeNotice, LocalDate> days) {
        Statistics.label("notices").collect(days.size());
        Statistics.label("notices").coverage(is -> {
            for (int notices = 0; notices <= ConductCodeNotice.values().length; notices++) {
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
        Map<ConductCodeNotice, LocalDate> days = days();
        assertThat(days).containsEntry(ConductCodeNotice.DELIVERED, ONLY.since());
        assertThat(days.containsKey(ConductCodeNotice.REMINDED)).isEqualTo(confirms > ConductCodeNoticeRules.REMINDER);
        assertThat(days.containsKey(ConductCodeNotice.REMINDED_AGAIN))
                .isEqualTo(confirms > ConductCodeNoticeRules.SECOND_REMINDER);
    }

    /// After a version was withdrawn, what was said of it counts with what was said before.
    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void a_week_after_the_last_of_two_reminders_whichever_is_told_first() {
        LocalDate first = ONLY.since();
        sent.add(new SentNotice(ONLY.code(), 1, ConductCodeNotice.DELIVERED, first));
        sent.add(new SentNotice(ONLY.code(), 1, ConductCodeNotice.REMINDED, first.plusDays(7)));
        sent.add(new SentNotice(ONLY.code(), 2, ConductCodeNotice.DELIVERED, first.plusDays(8)));
        sent.add(new SentNotice(ONLY.code(), 2, ConductCodeNotice.REMINDED, first.plusDays(15)));
        for (List<SentNotice> told : List.of(sent, sent.reversed())) {
            assertThat(new ConductCodeNoticeRules(told, 1, first.plusDays(21)).due(new ConductCodeDuty.Owed(ONLY)))
                    .isEmpty();
            assertThat(new ConductCodeNoticeRules(told, 1, first.plusDays(22)).due(new ConductCodeDuty.Owed(ONLY)))
                    .contains(ConductCodeNotice.REMINDED_AGAIN);
        }
    }

    @Example
    @Upholds(CODE_RECEIVED_BY_ALL_STAFF)
    void what_was_delivered_before_does_not_count_for_a_newer_version() {
        List<ConductCodeVersion> all = ConductCodeRulesProperties.versions(List.of(0, 1));
        ConductCodeVersion before = all.getFirst();
        LocalDate today = all.getLast().since();
        sent.add(new SentNotice(before.code(), before.version(), ConductCodeNotice.DELIVERED, before.since()));

        assertThat(new ConductCodeNoticeRules(sent, 2, today).due(new ConductCodeDuty.Owed(all.getLast())))
                .contains(ConductCodeNotice.DELIVERED);
        assertThat(new ConductCodeNoticeRules(sent, 1, before.since()).due(new ConductCodeDuty.Owed(before)))
                .isEmpty();
    }
}
