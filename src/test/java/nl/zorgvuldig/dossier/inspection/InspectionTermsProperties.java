package nl.zorgvuldig.dossier.inspection;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.dossier.inspection.InspectionTerms.Pressure;
import nl.zorgvuldig.platform.policy.Upholds;

class InspectionTermsProperties {
    private static LocalDate day(int days) {
        return LocalDate.of(2023, 1, 1).plusDays(days);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void our_term_is_over_before_that_of_the_law_in_every_month(@ForAll @IntRange(max = 3000) int asked) {
        InspectionTerms terms = new InspectionTerms(day(asked));

        assertThat(terms.last()).isEqualTo(day(asked + 28)).isBeforeOrEqualTo(terms.legal());
    }

    @Property
    void the_pressure_only_grows_and_is_named_by_the_days_that_are_left(
            @ForAll @IntRange(max = 3000) int asked, @ForAll @IntRange(max = 60) int after) {
        InspectionTerms terms = new InspectionTerms(day(asked));
        LocalDate today = day(asked + after);
        Pressure pressure = terms.on(today);

        assertThat(terms.on(today.plusDays(1))).isGreaterThanOrEqualTo(pressure);
        assertThat(pressure == Pressure.AMPLE || pressure == Pressure.SHORT).isEqualTo(!today.isAfter(terms.last()));
        assertThat(pressure == Pressure.TOO_LATE).isEqualTo(today.isAfter(terms.legal()));
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void there_is_always_a_week_to_choose_from_and_never_more_than_the_term_beyond_it(
            @ForAll @IntRange(max = 3000) int asked, @ForAll @IntRange(max = 60) int after) {
        InspectionTerms terms = new InspectionTerms(day(asked));
        LocalDate today = day(asked + after);
        LocalDate latest = terms.latest(today);

        assertThat(latest).isAfterOrEqualTo(today.plusDays(7));
        assertThat(latest.equals(terms.last()) || latest.equals(today.plusDays(7)))
                .isTrue();
    }
}
