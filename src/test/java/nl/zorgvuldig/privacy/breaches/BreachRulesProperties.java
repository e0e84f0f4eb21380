package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachChanges.NOBODY;
import static nl.zorgvuldig.privacy.breaches.BreachChanges.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever is done with a breach in any order, no state is reached without its facts.
@Upholds(CONFIDENTIALITY)
class BreachRulesProperties {
    private static final AtomicInteger INSTEAD = new AtomicInteger();
    private static final Map<BreachState, Integer> REACHED = new EnumMap<>(BreachState.class);

    @Property(tries = 12000)
    void no_state_is_reached_without_its_facts(
            @ForAll @Size(min = 6, max = 24) List<@IntRange(min = 0, max = 8) Integer> moves) {
        BreachFacts facts = new BreachFacts(NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
        Instant now = NOTICED;
        for (int move : moves) {
            now = now.plus(Duration.ofHours(3));
            BreachFacts before = facts;
            facts = change(facts, move, now);
            BreachState state = new BreachRules(facts, now).state();
            REACHED.merge(state, 1, Integer::sum);
            if (before.nobodyFound() && facts.way().equals(Optional.of(BreachAnnouncement.Way.OTHERWISE))) {
                INSTEAD.incrementAndGet();
            } else if (before.way().isPresent()) {
                assertThat(facts.way()).as("laid down once").isEqualTo(before.way());
            }
            if (before.closed().isPresent()) {
                assertThat(state).as("closed stays closed").isEqualTo(BreachState.CLOSED);
                assertThat(facts.judged()).isEqualTo(before.judged());
            }
            holds(state, facts);
        }
    }

    private static void holds(BreachState state, BreachFacts facts) {
        switch (state) {
            case REPORTED -> assertThat(facts.judged()).isEmpty();
            case TO_NOTIFY -> {
                assertThat(facts.risk().orElseThrow()).isNotEqualTo(BreachRisk.UNLIKELY);
                assertThat(facts.notices()).isZero();
            }
            case TO_TELL -> {
                assertThat(facts.risk()).contains(BreachRisk.HIGH);
                assertThat(facts.notices()).isPositive();
            }
            case TO_CLOSE, CLOSED -> {
                BreachRisk risk = facts.risk().orElseThrow();
                if (risk != BreachRisk.UNLIKELY) {
                    assertThat(facts.notices()).isPositive();
                }
                if (risk == BreachRisk.HIGH) {
                    assertThat(facts.way()).isPresent();
                    assertThat(facts.waiting()).isZero();
                    assertThat(facts.nobodyFound()).as("told nobody").isFalse();
                }
            }
        }
        if (facts.way().isPresent()) {
            assertThat(facts.judged()).isPresent();
        }
        assertThat(state.running())
                .isEqualTo(
                        EnumSet.of(BreachState.REPORTED, BreachState.TO_NOTIFY).contains(state));
    }

    /// A property that never gets there shows nothing.
    @AfterContainer
    static void every_state_was_reached_often() {
        for (BreachState state : BreachState.values()) {
            assertThat(REACHED.getOrDefault(state, 0)).as("%s", state).isGreaterThan(50);
        }
        assertThat(NOBODY.get()).isGreaterThan(50);
        assertThat(INSTEAD.get()).isGreaterThan(20);
    }
}
