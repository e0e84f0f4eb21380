package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.policy.Figure.Standing;
import nl.zorgvuldig.platform.policy.Upholds;

/// When it is time to look through who was let in.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class AccessReviewRulesProperties {
    @Property
    void once_done_nothing_is_asked_and_before_october_nothing_is_said(
            @ForAll @IntRange(max = 2000) int days, @ForAll boolean done) {
        LocalDate today = LocalDate.of(2026, 8, 1).plusDays(days);
        AccessReviewRules rules =
                new AccessReviewRules(done ? AccessReviewRules.Done.YES : AccessReviewRules.Done.NO, today);
        boolean summer = today.getMonthValue() == 8 || today.getMonthValue() == 9;
        Statistics.label("asked").collect(rules.decide());
        Statistics.label("stands").collect(rules.standing());
        assertThat(rules.decide() == AccessReviewRules.Reminding.NOTHING).isEqualTo(done || summer);
        assertThat(rules.standing() == Standing.UPHELD).isEqualTo(done || today.getMonthValue() >= 8);
        if (rules.standing() == Standing.BROKEN) {
            assertThat(today.getMonthValue()).isBetween(4, 7);
        }
        Statistics.label("asked").coverage(all -> {
            for (AccessReviewRules.Reminding reminding : AccessReviewRules.Reminding.values()) {
                all.check(reminding).count(count -> count > 10);
            }
        });
        Statistics.label("stands").coverage(all -> {
            for (Standing standing : Standing.values()) {
                all.check(standing).count(count -> count > 10);
            }
        });
    }

    /// The head is asked from the first of October until the school year ends, is late from the new
    /// year on, and once it is done nobody is.
    @Property
    void an_open_review_waits_for_the_first_of_october_and_then_for_the_head(
            @ForAll @IntRange(max = 2000) int days, @ForAll boolean done) {
        LocalDate today = LocalDate.of(2026, 8, 1).plusDays(days);
        AccessReviewRules rules =
                new AccessReviewRules(done ? AccessReviewRules.Done.YES : AccessReviewRules.Done.NO, today);
        AwaitedAction waiting = rules.waiting();
        Statistics.label("waits").collect(waiting.getClass().getSimpleName());
        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(done).isTrue();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(done).isFalse();
                assertThat(rules.decide()).isEqualTo(AccessReviewRules.Reminding.NOTHING);
                assertThat(on).isAfter(today);
                assertThat(new AccessReviewRules(AccessReviewRules.Done.NO, on).waiting())
                        .isInstanceOf(AwaitedAction.Somebody.class);
                assertThat(new AccessReviewRules(AccessReviewRules.Done.NO, on.minusDays(1)).waiting())
                        .isEqualTo(waiting);
            }
            case AwaitedAction.Somebody head -> {
                assertThat(done).isFalse();
                assertThat(rules.decide()).isNotEqualTo(AccessReviewRules.Reminding.NOTHING);
                assertThat(head.party()).isEqualTo(CaseParty.KEEPER);
                assertThat(head.since()).isBeforeOrEqualTo(today).isBefore(head.until());
                assertThat(rules.standing() == Standing.UPHELD).isEqualTo(!today.isAfter(head.until()));
                assertThat(head.otherwise().orElseThrow())
                        .isAfter(today)
                        .hasDayOfMonth(1)
                        .hasMonth(Month.AUGUST);
            }
        }
        Statistics.label("waits").coverage(all -> {
            for (String text : List.of("Nobody", "Day", "Somebody")) {
                all.check(text).count(count -> count > 10);
            }
        });
    }
}
