package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.breaches.BreachFacts.Judged;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;

/// Whatever is done with a breach in any order, no state is reached without its facts.
@Upholds(CONFIDENTIALITY)
class BreachRulesProperties {
    private static final Instant NOTICED = Instant.parse("2026-11-24T08:00:00Z");
    private static final String TEXT = "Wat iedereen moet weten, in woorden die men begrijpt.";
    private static final AtomicInteger NOBODY = new AtomicInteger();
    private static final AtomicInteger INSTEAD = new AtomicInteger();
    private static final Map<BreachState, Integer> REACHED = new EnumMap<>(BreachState.class);

    private static Optional<AssessmentWish> wish(Risk risk) {
        return Optional.of(
                new AssessmentWish(
                        Optional.of(risk), Optional.of(NOTICED), "", "wie", "wat", "hoe", "omdat"));
    }

    /// One step; the rule decides whether it is taken.
    private static BreachFacts step(BreachFacts facts, int move, Instant now) {
        BreachRules rules = new BreachRules(facts, now);
        return switch (move) {
            case 0, 1, 2 -> {
                Risk risk = Risk.values()[move];
                yield rules.assess(wish(risk).orElseThrow()).isEmpty()
                        ? new BreachFacts(
                                facts.noticed(),
                                Optional.of(new Judged(risk, NOTICED)),
                                facts.notices(),
                                facts.way(),
                                facts.told(),
                                facts.waiting(),
                                facts.closed())
                        : facts;
            }
            case 3 ->
                    rules.notify(Optional.of(now), "Z-1", "druk").isEmpty()
                            ? new BreachFacts(
                                    facts.noticed(),
                                    facts.judged(),
                                    facts.notices() + 1,
                                    facts.way(),
                                    facts.told(),
                                    facts.waiting(),
                                    facts.closed())
                            : facts;
            case 4 -> announced(facts, rules, Announcement.Way.EACH);
            case 5 -> announced(facts, rules, Announcement.Way.OTHERWISE);
            case 6 ->
                    new BreachFacts(
                            facts.noticed(),
                            facts.judged(),
                            facts.notices(),
                            facts.way(),
                            facts.told() + facts.waiting(),
                            0,
                            facts.closed());
            case 7 -> {
                if (facts.way().equals(Optional.of(Announcement.Way.EACH)) && facts.told() == 0) {
                    NOBODY.incrementAndGet();
                }
                yield new BreachFacts(
                        facts.noticed(),
                        facts.judged(),
                        facts.notices(),
                        facts.way(),
                        facts.told(),
                        facts.told() == 0 ? 0 : facts.waiting(),
                        facts.closed());
            }
            default ->
                    rules.close("geleerd").isEmpty()
                            ? new BreachFacts(
                                    facts.noticed(),
                                    facts.judged(),
                                    facts.notices(),
                                    facts.way(),
                                    facts.told(),
                                    facts.waiting(),
                                    Optional.of(now))
                            : facts;
        };
    }

    private static BreachFacts announced(
            BreachFacts facts, BreachRules rules, Announcement.Way way) {
        return rules.announce(Optional.of(way), TEXT, 3).isEmpty()
                ? new BreachFacts(
                        facts.noticed(),
                        facts.judged(),
                        facts.notices(),
                        Optional.of(way),
                        0,
                        way == Announcement.Way.EACH ? 4 : 0,
                        facts.closed())
                : facts;
    }

    @Property(tries = 12000)
    void no_state_is_reached_without_its_facts(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 8) Integer> moves) {
        BreachFacts facts =
                new BreachFacts(
                        NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
        Instant now = NOTICED;
        for (int move : moves) {
            now = now.plus(Duration.ofHours(3));
            BreachFacts before = facts;
            facts = step(facts, move, now);
            BreachState state = new BreachRules(facts, now).state();
            REACHED.merge(state, 1, Integer::sum);
            if (before.nobodyFound()
                    && facts.way().equals(Optional.of(Announcement.Way.OTHERWISE))) {
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
                assertThat(facts.risk().orElseThrow()).isNotEqualTo(Risk.UNLIKELY);
                assertThat(facts.notices()).isZero();
            }
            case TO_TELL -> {
                assertThat(facts.risk()).contains(Risk.HIGH);
                assertThat(facts.notices()).isPositive();
            }
            case TO_CLOSE, CLOSED -> {
                Risk risk = facts.risk().orElseThrow();
                if (risk != Risk.UNLIKELY) {
                    assertThat(facts.notices()).isPositive();
                }
                if (risk == Risk.HIGH) {
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
                .isEqualTo(EnumSet.of(BreachState.REPORTED, BreachState.TO_NOTIFY).contains(state));
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

    private static List<String> fields(List<Objection> objections) {
        return objections.stream().map(Objection::field).toList();
    }

    private static BreachRules judged(Risk risk, Duration after) {
        return new BreachRules(
                new BreachFacts(
                        NOTICED,
                        Optional.of(new Judged(risk, NOTICED)),
                        0,
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty()),
                NOTICED.plus(after));
    }

    @Property(tries = 300)
    void later_than_72_hours_is_written_down_with_the_reason(
            @ForAll @IntRange(min = 1, max = 200) int hours) {
        Duration after = Duration.ofHours(hours);
        List<Objection> without =
                judged(Risk.LIKELY, after).notify(Optional.of(NOTICED.plus(after)), "Z-1", "");
        assertThat(fields(without)).isEqualTo(hours > 72 ? List.of("delay") : List.of());
        assertThat(
                        judged(Risk.LIKELY, after)
                                .notify(Optional.of(NOTICED.plus(after)), "Z-1", "ziek"))
                .isEmpty();
    }

    @Property(tries = 200)
    void a_moment_that_differs_from_the_report_needs_a_reason_and_is_not_to_come(
            @ForAll @IntRange(min = -100, max = 100) int minutes) {
        AssessmentWish wish =
                new AssessmentWish(
                        Optional.of(Risk.LIKELY),
                        Optional.of(NOTICED.plus(Duration.ofMinutes(minutes))),
                        "",
                        "wie",
                        "wat",
                        "hoe",
                        "omdat");
        Set<String> wanted =
                minutes == 0
                        ? Set.of()
                        : minutes > 60 ? Set.of("aware", "whyThen") : Set.of("whyThen");
        assertThat(Set.copyOf(fields(judged(Risk.LIKELY, Duration.ofMinutes(60)).assess(wish))))
                .isEqualTo(wanted);
    }

    @Property(tries = 300)
    void who_keeps_breaches_is_warned_once_of_each_and_never_of_what_is_over(
            @ForAll @IntRange(min = 0, max = 100) int hours,
            @ForAll Set<WarningKind> before,
            @ForAll Risk risk) {
        BreachFacts open =
                new BreachFacts(
                        NOTICED, Optional.empty(), 0, Optional.empty(), 0, 0, Optional.empty());
        Instant now = NOTICED.plus(Duration.ofHours(hours));
        Optional<WarningKind> due = new WarningRules(open, before, now).due();
        WarningKind stage =
                hours >= 72
                        ? WarningKind.PAST
                        : hours > 48 ? WarningKind.SHORT : WarningKind.REPORTED;
        due.ifPresent(
                kind -> {
                    assertThat(kind).isEqualTo(stage);
                    assertThat(before).doesNotContain(kind);
                });
        assertThat(due.isPresent())
                .isEqualTo(before.stream().allMatch(one -> one.compareTo(stage) < 0));
        BreachFacts done =
                new BreachFacts(
                        NOTICED,
                        Optional.of(new Judged(risk, NOTICED)),
                        1,
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty());
        assertThat(new WarningRules(done, before, now).due()).isEmpty();
    }
}
