package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// What the head puts in the place of a piece, and why.
@Upholds(INSPECTION_UNDER_SUPERVISION)
class KeptBackRulesProperties {
    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void a_text_in_the_place_of_a_piece_and_the_reason_for_it_have_a_length(
            @ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(masked("m".repeat(5_000 + over)), ""))
                .isEqualTo(over > 0 ? List.of("text inspection.objection.long") : List.of());
        assertThat(said(masked("Zo."), "r".repeat(500 + over)))
                .isEqualTo(over > 0 ? List.of("reason inspection.objection.long") : List.of());
    }

    @Example
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void neither_holds_a_number_of_a_citizen_and_a_text_says_something() {
        assertThat(said(masked("Van 111222333."), ""))
                .containsExactly("text inspection.objection.citizen_number");
        assertThat(said(masked("Zo."), "Van 111222333."))
                .containsExactly("reason inspection.objection.citizen_number");
        assertThat(said(masked(" "), "")).containsExactly("text inspection.objection.mask");
    }

    @Example
    void no_reason_is_asked_for_showing_what_is_shown_anyway() {
        assertThat(said(new Showing.Shown(), "")).isEmpty();
        assertThat(
                        WithholdingRules.objections(
                                new Showing.Shown(), new Showing.Withheld(Ground.CONFIDENTIAL), ""))
                .extracting(Objection::field)
                .containsExactly("reason");
    }

    private static Showing masked(String text) {
        return new Showing.Masked(Ground.OTHER_CHILD, text);
    }

    private static List<String> said(Showing wanted, String reason) {
        return WithholdingRules.objections(wanted, new Showing.Shown(), reason).stream()
                .map(one -> one.field() + " " + one.because().key())
                .toList();
    }
}
