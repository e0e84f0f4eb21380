package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.privacy.breaches.BreachCases.EACH;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOW;
import static nl.zorgvuldig.privacy.breaches.BreachCases.TEXT;
import static nl.zorgvuldig.privacy.breaches.BreachCases.facts;
import static nl.zorgvuldig.privacy.breaches.BreachCases.rules;
import static nl.zorgvuldig.privacy.breaches.BreachCases.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Upholds;

/// Who is told of a breach (AVG art. 33 and 34), and that it closes after they were.
@Upholds(CONFIDENTIALITY)
class ToldRulesProperties {
    private static final Optional<BreachAnnouncement.Way> OTHERWISE = Optional.of(BreachAnnouncement.Way.OTHERWISE);

    @Property
    void the_authority_is_told_of_what_is_a_risk_and_persons_of_a_high_one(@ForAll BreachRisk risk) {
        assertThat(said(rules(risk).notify(Optional.of(NOW), "Z-1", "")))
                .isEqualTo(risk == BreachRisk.UNLIKELY ? List.of("number breaches.no.notice_without_risk") : List.of());
        assertThat(said(rules(risk).announce(EACH, TEXT, 1)))
                .isEqualTo(risk == BreachRisk.HIGH ? List.of() : List.of("text breaches.no.announce_without_high"));
    }

    @Property
    void a_message_to_persons_says_something_and_reaches_somebody(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(rules(BreachRisk.HIGH).announce(EACH, "t".repeat(40 + over), 1)))
                .isEqualTo(over < 0 ? List.of("text breaches.no.short_message") : List.of());
        assertThat(said(rules(BreachRisk.HIGH).announce(EACH, TEXT, 0))).containsExactly("way breaches.no.nobody");
        assertThat(rules(BreachRisk.HIGH).announce(OTHERWISE, TEXT, 0)).isEmpty();
        assertThat(said(rules(BreachRisk.HIGH).announce(Optional.empty(), TEXT, 1)))
                .containsExactly("way breaches.no.way");
        assertThat(said(rules(BreachRisk.HIGH).announce(EACH, TEXT + " Over 111222333.", 1)))
                .containsExactly("text web.text.citizen_number");
    }

    @Property
    void when_nobody_could_be_told_it_is_said_for_all_to_read_and_not_to_each_again(
            @ForAll @IntRange(min = 0, max = 1) int told) {
        BreachRules again = rules(facts(BreachRisk.HIGH, EACH, told, Optional.empty()));
        List<String> once = List.of("text breaches.no.announced");
        assertThat(said(again.announce(EACH, TEXT, 1))).isEqualTo(once);
        assertThat(said(again.announce(OTHERWISE, TEXT, 1))).isEqualTo(told == 0 ? List.of() : once);
    }

    @Property
    void with_a_high_risk_it_closes_after_everybody_was_told_or_all_can_read_it(
            @ForAll BreachAnnouncement.Way way,
            @ForAll @IntRange(min = 0, max = 2) int told,
            @ForAll @IntRange(min = 0, max = 2) int waiting) {
        BreachFacts facts = new BreachFacts(
                NOTICED,
                Optional.of(new BreachFacts.Judged(BreachRisk.HIGH, NOTICED)),
                1,
                Optional.of(way),
                told,
                waiting,
                Optional.empty());
        boolean reached = way == BreachAnnouncement.Way.OTHERWISE || told > 0 && waiting == 0;
        assertThat(rules(facts).state()).isEqualTo(reached ? BreachState.TO_CLOSE : BreachState.TO_TELL);
    }
}
