package nl.zorgvuldig.privacy.retention.holds;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Upholds;

/// Holding back takes a reason of some words, and a last day within a year.
@Upholds(OTHER_FILES_WITH_DIRECTION)
class RetentionHoldRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String REASON = "Er loopt een klacht.";

    @Property
    void a_reason_has_a_length(@ForAll @IntRange(min = -1, max = 1) int around, @ForAll boolean longest) {
        String reason = "r".repeat((longest ? 500 : 10) + around);
        boolean shorter = !longest && around < 0;
        boolean longer = longest && around > 0;
        assertThat(said(reason, TODAY))
                .isEqualTo(
                        shorter
                                ? List.of("reason retention.hold.no.reason")
                                : longer ? List.of("reason web.text.long") : List.of());
    }

    @Example
    void a_reason_holds_no_citizen_service_number() {
        assertThat(said("Klacht van 111222333.", TODAY)).containsExactly("reason web.text.citizen_number");
    }

    @Property
    void the_last_day_is_from_today_to_a_year_ahead(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(REASON, TODAY.plusDays(around)))
                .isEqualTo(around < 0 ? List.of("until retention.hold.no.past") : List.of());
        assertThat(said(REASON, TODAY.plusYears(1).plusDays(around)))
                .isEqualTo(around > 0 ? List.of("until retention.hold.no.far") : List.of());
    }

    private static List<String> said(String reason, LocalDate until) {
        return RetentionHoldRules.objections(reason, until, TODAY).stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
