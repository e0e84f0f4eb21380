package nl.zorgvuldig.privacy.breaches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgvuldig.TwoAtOnce;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Of two who judge or close the same breach at once, one does ([Breaches]).
@Upholds(Clause.CONFIDENTIALITY)
class StepsAtOnceTest {
    private static final List<String> DONE = List.of();

    private final BreachHands hands = new BreachHands();

    @ParameterizedTest
    @EnumSource
    void a_breach_judged_in_two_ways_at_once_is_judged_in_one(TwoAtOnce way) {
        BreachId breach = hands.report(BreachVisibility.PROTECTION);
        assertThat(way.on(
                        "breaches.assessment",
                        () -> hands.assess(breach, BreachRisk.LIKELY),
                        () -> hands.assess(breach, BreachRisk.HIGH)))
                .containsExactlyInAnyOrder(DONE, BreachHands.OVERTAKEN);
        assertThat(hands.count("assessment", breach)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_breach_that_was_closed_meanwhile_is_judged_no_more(TwoAtOnce way) {
        BreachId breach = hands.report(BreachVisibility.PROTECTION);
        assertThat(hands.assess(breach, BreachRisk.UNLIKELY)).isEmpty();
        List<List<String>> said = way.on(
                "breaches.assessment, breaches.closing",
                () -> hands.close(breach),
                () -> hands.assess(breach, BreachRisk.LIKELY));
        assertThat(said.getFirst()).isEmpty();
        assertThat(said.getLast()).isIn(DONE, BreachHands.OVERTAKEN);
        assertThat(hands.count("assessment", breach)).isEqualTo(said.getLast().isEmpty() ? 2 : 1);
    }
}
