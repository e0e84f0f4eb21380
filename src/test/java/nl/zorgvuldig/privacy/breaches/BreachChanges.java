package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.privacy.breaches.BreachCases.NOTICED;
import static nl.zorgvuldig.privacy.breaches.BreachCases.TEXT;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorgvuldig.privacy.breaches.BreachFacts.Judged;

/// What can be done with a breach, numbered, in any order.
final class BreachChanges {
    static final AtomicInteger NOBODY = new AtomicInteger();

    private BreachChanges() {}

    private static Optional<BreachAssessmentDraft> wish(BreachRisk risk) {
        return Optional.of(
                new BreachAssessmentDraft(Optional.of(risk), Optional.of(NOTICED), "", "wie", "wat", "hoe", "omdat"));
    }

    /// One of them; the rule decides whether it is done.
    static BreachFacts change(BreachFacts facts, int number, Instant now) {
        BreachRules rules = new BreachRules(facts, now);
        return switch (number) {
            case 0, 1, 2 -> {
                BreachRisk risk = BreachRisk.values()[number];
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
            case 4 -> announced(facts, rules, BreachAnnouncement.Way.EACH);
            case 5 -> announced(facts, rules, BreachAnnouncement.Way.OTHERWISE);
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
                if (facts.way().equals(Optional.of(BreachAnnouncement.Way.EACH)) && facts.told() == 0) {
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

    private static BreachFacts announced(BreachFacts facts, BreachRules rules, BreachAnnouncement.Way way) {
        return rules.announce(Optional.of(way), TEXT, 3).isEmpty()
                ? new BreachFacts(
                        facts.noticed(),
                        facts.judged(),
                        facts.notices(),
                        Optional.of(way),
                        0,
                        way == BreachAnnouncement.Way.EACH ? 4 : 0,
                        facts.closed())
                : facts;
    }
}
