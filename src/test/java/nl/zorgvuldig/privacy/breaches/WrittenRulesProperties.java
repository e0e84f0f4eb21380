package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.privacy.breaches.BreachCases.EACH;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOW;
import static nl.zorgvuldig.privacy.breaches.BreachCases.TEXT;
import static nl.zorgvuldig.privacy.breaches.BreachCases.facts;
import static nl.zorgvuldig.privacy.breaches.BreachCases.rules;
import static nl.zorgvuldig.privacy.breaches.BreachCases.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.BreachRules.Need;

/// What is written down of a breach: enough to account for it (AVG art. 33(5)), of a length that
/// can be read, and after the end nothing more.
@Upholds(CONFIDENTIALITY)
class WrittenRulesProperties {
    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_is_written_has_a_length_and_no_number_of_a_citizen(
            @ForAll @IntRange(min = -1, max = 1) int over, @ForAll Need need) {
        assertThat(key(BreachRules.text("what", "w".repeat(4_000 + over), need)))
                .isEqualTo(over > 0 ? Optional.of("web.text.long") : Optional.empty());
        assertThat(key(BreachRules.text("what", "Van 111222333", need))).contains("web.text.citizen_number");
        assertThat(key(BreachRules.text("what", " ", need)))
                .isEqualTo(need == Need.REQUIRED ? Optional.of("breaches.no.empty.what") : Optional.empty());
    }

    @Property
    void that_the_authority_was_told_has_its_number(@ForAll @IntRange(min = -1, max = 1) int over) {
        assertThat(said(rules(BreachRisk.LIKELY).notify(Optional.of(NOW), "n".repeat(60 + over), "")))
                .isEqualTo(over > 0 ? List.of("number web.text.long") : List.of());
        assertThat(said(rules(BreachRisk.LIKELY).notify(Optional.of(NOW), " ", "")))
                .containsExactly("number breaches.no.number");
        Instant sent = NOW.plusSeconds(over);
        assertThat(said(rules(BreachRisk.LIKELY).notify(Optional.of(sent), "Z-1", "")))
                .isEqualTo(over > 0 ? List.of("sent breaches.no.future") : List.of());
    }

    @Example
    void an_assessment_says_how_bad_it_is_and_for_whom_and_why() {
        BreachAssessmentDraft nothing =
                new BreachAssessmentDraft(Optional.empty(), Optional.empty(), "", "", "", "", "");
        assertThat(said(rules(BreachRisk.LIKELY).assess(nothing)))
                .containsExactly(
                        "risk breaches.no.risk",
                        "affected breaches.no.empty.affected",
                        "consequences breaches.no.empty.consequences",
                        "measures breaches.no.empty.measures",
                        "why breaches.no.empty.why");
    }

    @Example
    void it_is_closed_with_what_was_learnt_after_everything_else_was_done() {
        assertThat(said(rules(BreachRisk.UNLIKELY).close(" "))).containsExactly("lesson breaches.no.empty.lesson");
        assertThat(said(rules(BreachRisk.UNLIKELY).close("Geleerd."))).isEmpty();
        assertThat(said(rules(BreachRisk.LIKELY).close("Geleerd.")))
                .containsExactly("lesson breaches.no.close_unnotified");
        assertThat(said(rules(notified(BreachRisk.HIGH)).close("Geleerd.")))
                .containsExactly("lesson breaches.no.close_untold");
        assertThat(said(rules(reported()).close("Geleerd."))).containsExactly("lesson breaches.no.close_unjudged");
    }

    @Example
    void after_it_was_closed_nothing_is_added() {
        BreachRules closed = rules(facts(BreachRisk.HIGH, Optional.empty(), 0, Optional.of(NOW)));
        assertThat(said(closed.select())).containsExactly("wie breaches.no.closed");
        assertThat(rules(BreachRisk.HIGH).select()).isEmpty();
        assertThat(said(closed.close("Geleerd."))).containsExactly("lesson breaches.no.closed");
        assertThat(said(closed.announce(EACH, TEXT, 1))).containsExactly("text breaches.no.closed");
        assertThat(said(closed.notify(Optional.of(NOW), "Z-1", ""))).containsExactly("number breaches.no.closed");
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static BreachFacts reported() {
        return new BreachFacts(NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
    }

    private static BreachFacts notified(BreachRisk risk) {
        return new BreachFacts(
                NOTICED,
                Optional.of(new BreachFacts.Judged(risk, NOTICED)),
                1,
                Optional.empty(),
                0,
                0,
                Optional.empty());
    }
}
