package nl.zorgvuldig.breaches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.policy.Objection;

/// Breaches that were judged, and what is said of a change to them.
final class BreachCases {
    static final Instant NOTICED = Instant.parse("2026-11-24T08:00:00Z");
    static final Instant NOW = NOTICED.plus(Duration.ofHours(4));
    static final String TEXT = "Wat iedereen moet weten, in woorden die men begrijpt.";
    static final Optional<Announcement.Way> EACH = Optional.of(Announcement.Way.EACH);

    private BreachCases() {}

    static List<String> said(List<Objection> objections) {
        return objections.stream()
                .map(one -> one.field() + " " + one.because().key())
                .toList();
    }

    static BreachRules rules(Risk risk) {
        return rules(facts(risk, Optional.empty(), 0, Optional.empty()));
    }

    static BreachRules rules(BreachFacts facts) {
        return new BreachRules(facts, NOW);
    }

    static BreachFacts facts(Risk risk, Optional<Announcement.Way> way, int told, Optional<Instant> closed) {
        return new BreachFacts(NOTICED, Optional.of(new BreachFacts.Judged(risk, NOTICED)), 0, way, told, 0, closed);
    }
}
