package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.rights.RightTerms.Pressure;

/// A month, and once two more, whatever the month and whatever holidays are in it.
class RightTermsProperties {
    private static LocalDate day(int days) {
        return LocalDate.of(2023, 1, 1).plusDays(days);
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void a_term_ends_on_the_same_day_of_the_month_or_on_its_last_and_never_later(
            @ForAll @IntRange(max = 3000) int asked) {
        RightTerms terms = new RightTerms(day(asked), false);
        LocalDate first = terms.first();

        assertThat(first.getDayOfMonth()).isEqualTo(Math.min(day(asked).getDayOfMonth(), first.lengthOfMonth()));
        assertThat(first.getMonth()).isEqualTo(day(asked).getMonth().plus(1));
        assertThat(terms.last()).isEqualTo(first);
        RightTerms longer = new RightTerms(day(asked), true);
        assertThat(longer.last())
                .isEqualTo(terms.longest())
                .isAfter(first)
                .isBeforeOrEqualTo(day(asked).plusMonths(3))
                .isBeforeOrEqualTo(first.plusMonths(2));
        assertThat(longer.first()).isEqualTo(first);
    }

    @Example
    @Upholds(WHERE_TO_TURN)
    void short_months_and_holidays_make_no_term_longer() {
        assertThat(terms(2027, 1, 31).last()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(terms(2028, 1, 30).last()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(terms(2027, 1, 31).longest()).isEqualTo(LocalDate.of(2027, 4, 28));
        // the whole of the summer holiday, and Christmas Day
        assertThat(terms(2027, 7, 5).last()).isEqualTo(LocalDate.of(2027, 8, 5));
        assertThat(terms(2026, 11, 25).last()).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    private static RightTerms terms(int year, int month, int day) {
        return new RightTerms(LocalDate.of(year, month, day), false);
    }

    @Property
    void the_pressure_only_grows_and_is_named_by_the_days_that_are_left(
            @ForAll @IntRange(max = 3000) int asked, @ForAll @IntRange(max = 120) int after, @ForAll boolean extended) {
        RightTerms terms = new RightTerms(day(asked), extended);
        LocalDate today = day(asked + after);

        assertThat(terms.on(today.plusDays(1))).isGreaterThanOrEqualTo(terms.on(today));
        assertThat(terms.on(today) == Pressure.LATE).isEqualTo(today.isAfter(terms.last()));
        assertThat(terms.on(today) == Pressure.SHORT)
                .isEqualTo(!today.isAfter(terms.last())
                        && !today.isBefore(terms.last().minusDays(7)));
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void a_reminder_comes_before_the_end_and_each_week_after_it_also_when_nobody_looked(
            @ForAll @IntRange(max = 3000) int asked, @ForAll boolean extended) {
        RightTerms terms = new RightTerms(day(asked), extended);
        Set<Integer> due = new TreeSet<>();
        for (int after = 0; after <= 130; after++) {
            LocalDate today = day(asked + after);
            Optional<LocalDate> newest = terms.reminder(today);
            newest.ifPresent(day -> assertThat(day).isBeforeOrEqualTo(today));
            assertThat(terms.reminder(today.plusDays(1)).filter(day -> !day.isAfter(today)))
                    .as("until a newer one comes")
                    .isIn(newest, Optional.empty());
            newest.filter(today::equals).ifPresent(day -> due.add((int) terms.left(day)));
        }
        assertThat(due).contains(14, 7, 2, -1, -8, -15).allMatch(contain -> contain <= 14);
        assertThat(terms.reminder(day(asked))).isEmpty();
    }

    @Property
    @Upholds(WHERE_TO_TURN)
    void whatever_was_sent_in_the_first_month_all_of_the_longer_term_is_sent_as_well(
            @ForAll @IntRange(max = 3000) int asked, @ForAll @IntRange(max = 31) int days) {
        RightTerms shorter = new RightTerms(day(asked), false);
        RightTerms longer = new RightTerms(day(asked), true);
        LocalDate more = day(asked + days);
        if (more.isAfter(shorter.first())) {
            more = shorter.first();
        }
        Set<LocalDate> sent = new TreeSet<>();
        Set<Integer> after = new TreeSet<>();
        for (LocalDate today = day(asked); !today.isAfter(longer.last().plusDays(15)); today = today.plusDays(1)) {
            boolean extended = !today.isBefore(more);
            Optional<LocalDate> newest = (extended ? longer : shorter).reminder(today);
            if (newest.filter(sent::add).isPresent() && extended) {
                after.add((int) longer.left(today));
            }
        }
        assertThat(after).containsExactly(-15, -8, -1, 2, 7, 14);
    }
}
