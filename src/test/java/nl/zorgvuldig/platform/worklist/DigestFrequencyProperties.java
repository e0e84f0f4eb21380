package nl.zorgvuldig.platform.worklist;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.Telling;
import nl.zorgvuldig.platform.worklist.WaitingNoticeRules.WaitingNotice;

@Upholds(WHERE_TO_TURN)
class DigestFrequencyProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Property(tries = 300)
    void daily_is_told_each_day_and_never_not_at_all(
            @ForAll WaitingNotice notice, @ForAll @IntRange(max = 13) int later) {
        LocalDate today = DAY.plusDays(later);
        assertThat(DigestFrequency.DAILY.telling("plan", notice, today)).isEqualTo(Telling.IN_DIGEST);
        assertThat(DigestFrequency.NEVER.telling("plan", notice, today)).isEqualTo(Telling.QUIETLY);
        assertThat(DigestFrequency.NEVER.suits("plan")).isTrue();
    }

    @Property(tries = 300)
    void weekly_is_told_on_mondays_and_waits_until_then(
            @ForAll WaitingNotice notice, @ForAll @IntRange(max = 13) int later) {
        LocalDate today = DAY.plusDays(later);
        assertThat(DigestFrequency.WEEKLY.telling("plan", notice, today))
                .isEqualTo(today.getDayOfWeek() == DayOfWeek.MONDAY ? Telling.IN_DIGEST : Telling.NOT_YET);
    }

    @Property(tries = 300)
    void of_a_legal_term_everybody_hears_and_its_last_day_on_the_day_itself(
            @ForAll DigestFrequency rhythm, @ForAll WaitingNotice notice, @ForAll @IntRange(max = 13) int later) {
        LocalDate today = DAY.plusDays(later);
        for (String kind : DigestFrequency.LEGAL) {
            Telling telling = rhythm.telling(kind, notice, today);
            assertThat(telling).isNotEqualTo(Telling.QUIETLY);
            if (notice == WaitingNotice.LAST_DAY || notice == WaitingNotice.PASSED_ON) {
                assertThat(telling).isEqualTo(Telling.IN_DIGEST);
            }
            assertThat(rhythm.suits(kind)).isEqualTo(rhythm != DigestFrequency.NEVER);
        }
    }
}
