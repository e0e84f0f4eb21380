package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.casework.WorkTurn;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.Telling;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.WaitingNotice;

@Upholds(WHERE_TO_TURN)
class WaitingNoticeRulesProperties {
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static WaitingNoticeRules rules(int term, int today) {
        return new WaitingNoticeRules(SINCE, SINCE.plusDays(term), LONG_AGO, SINCE.plusDays(today));
    }

    @Property(tries = 1500)
    void each_message_is_due_from_its_day_on(
            @ForAll @IntRange(max = 60) int term, @ForAll @IntRange(min = -20, max = 90) int today) {
        Set<WaitingNotice> due = rules(term, today).due();
        assertThat(due.contains(WaitingNotice.BEGUN)).isEqualTo(today >= 0);
        assertThat(due.contains(WaitingNotice.TWO_THIRDS)).isEqualTo(term >= 6 && today >= term * 2 / 3);
        assertThat(due.contains(WaitingNotice.LAST_DAY)).isEqualTo(today >= term);
        assertThat(due.contains(WaitingNotice.PASSED_ON)).isEqualTo(today > term);
    }

    @Property(tries = 500)
    void two_thirds_lie_between_the_first_and_the_last_day(@ForAll @IntRange(min = 6, max = 400) int term) {
        assertThat(rules(term, 0).day(WaitingNotice.TWO_THIRDS))
                .hasValueSatisfying(day -> assertThat(day).isAfter(SINCE).isBefore(SINCE.plusDays(term)));
    }

    /// Told day by day, or on chance days only: once each.
    @Property(tries = 500)
    void each_is_told_once_whichever_days_the_program_runs(
            @ForAll @IntRange(max = 40) int term, @ForAll @IntRange(min = 1, max = 9) int apart) {
        Map<WaitingNotice, LocalDate> told = new HashMap<>();
        Map<WaitingNotice, Integer> times = new HashMap<>();
        for (int day = -5; day <= term + 15; day += apart) {
            WaitingNoticeRules rules = rules(term, day);
            for (WaitingNotice notice : WaitingNotice.values()) {
                if (rules.isNew(notice, Optional.ofNullable(told.get(notice)))) {
                    assertThat(rules.telling(notice)).isEqualTo(Telling.IN_DIGEST);
                    told.put(notice, rules.today());
                    times.merge(notice, 1, Integer::sum);
                }
            }
        }
        EnumSet<WaitingNotice> all = EnumSet.allOf(WaitingNotice.class);
        if (term < 6) {
            all.remove(WaitingNotice.TWO_THIRDS);
        }
        assertThat(times.keySet()).isEqualTo(all);
        assertThat(times.values()).allMatch(count -> count == 1);
    }

    @Property(tries = 500)
    void what_begins_to_wait_anew_is_told_anew(@ForAll @IntRange(min = 1, max = 300) int before) {
        assertThat(rules(10, 0).isNew(WaitingNotice.BEGUN, Optional.of(SINCE.minusDays(before))))
                .isTrue();
        assertThat(rules(10, before).isNew(WaitingNotice.BEGUN, Optional.of(SINCE)))
                .isFalse();
    }

    @Property(tries = 1500)
    void on_the_first_day_only_what_is_late_or_falls_on_it_is_told_and_nothing_is_passed_on_for_a_week(
            @ForAll @IntRange(max = 60) int term,
            @ForAll @IntRange(min = -60, max = 60) int ago,
            @ForAll @IntRange(max = 20) int later) {
        LocalDate began = SINCE.plusDays(ago);
        LocalDate until = SINCE.plusDays(term);
        WaitingNoticeRules first = new WaitingNoticeRules(SINCE, until, began, began);
        for (WaitingNotice notice : first.due()) {
            LocalDate day = first.day(notice).orElseThrow();
            assertThat(first.telling(notice) == Telling.IN_DIGEST)
                    .isEqualTo(until.isBefore(began) || day.equals(began));
        }
        WaitingNoticeRules then = new WaitingNoticeRules(SINCE, until, began, began.plusDays(later));
        assertThat(then.due().contains(WaitingNotice.PASSED_ON))
                .isEqualTo(later >= 7 && until.isBefore(began.plusDays(later)));
    }

    @Property(tries = 200)
    void of_what_waits_for_a_day_there_is_no_message(@ForAll @IntRange(min = -20, max = 20) int day) {
        assertThat(WaitingNoticeRules.of(new WorkTurn.Later(SINCE.plusDays(day)), LONG_AGO, SINCE))
                .isEmpty();
        assertThat(WaitingNoticeRules.of(
                        new WorkTurn.Now(
                                Set.of(), "some.task", SINCE, SINCE.plusDays(1), WHERE_TO_TURN, Optional.empty()),
                        LONG_AGO,
                        SINCE))
                .contains(new WaitingNoticeRules(SINCE, SINCE.plusDays(1), LONG_AGO, SINCE));
    }
}
