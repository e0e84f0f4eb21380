package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Upholds;

/// When it is time to look through who was let in.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class ReviewRulesProperties {
    @Property
    void once_done_nothing_is_asked_and_before_october_nothing_is_said(
            @ForAll @IntRange(max = 2000) int days, @ForAll boolean done) {
        LocalDate today = LocalDate.of(2026, 8, 1).plusDays(days);
        ReviewRules rules = new ReviewRules(done ? ReviewRules.Done.YES : ReviewRules.Done.NO, today);
        boolean summer = today.getMonthValue() == 8 || today.getMonthValue() == 9;
        Statistics.label("asked").collect(rules.decide());
        Statistics.label("stands").collect(rules.standing());
        assertThat(rules.decide() == ReviewRules.Reminding.NOTHING).isEqualTo(done || summer);
        assertThat(rules.standing() == Standing.UPHELD).isEqualTo(done || today.getMonthValue() >= 8);
        if (rules.standing() == Standing.BROKEN) {
            assertThat(today.getMonthValue()).isBetween(4, 7);
        }
        if (rules.decide() == ReviewRules.Reminding.ON_SCREEN_AND_BY_MAIL) {
            assertThat(SchoolDay.taught(today)).isTrue();
        }
        Statistics.label("asked").coverage(all -> {
            for (ReviewRules.Reminding one : ReviewRules.Reminding.values()) {
                all.check(one).count(count -> count > 10);
            }
        });
        Statistics.label("stands").coverage(all -> {
            for (Standing one : Standing.values()) {
                all.check(one).count(count -> count > 10);
            }
        });
    }
}
