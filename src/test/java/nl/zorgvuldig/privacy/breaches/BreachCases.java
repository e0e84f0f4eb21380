package nl.zorgvuldig.privacy.breaches;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Objection;

/// Breaches that were judged, and what is said of a change to them.
public final class BreachCases {
    public static final Instant NOTICED = Instant.parse("2026-11-24T08:00:00Z");
    static final Instant NOW = NOTICED.plus(Duration.ofHours(4));
    static final String TEXT = "Wat iedereen moet weten, in woorden die men begrijpt.";
    static final Optional<BreachAnnouncement.Way> EACH = Optional.of(BreachAnnouncement.Way.EACH);

    private BreachCases() {}

    static List<String> said(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }

    static BreachRules rules(BreachRisk risk) {
        return rules(facts(risk, Optional.empty(), 0, Optional.empty()));
    }

    static BreachRules rules(BreachFacts facts) {
        return new BreachRules(facts, NOW);
    }

    public static BreachFacts facts(
            BreachRisk risk, Optional<BreachAnnouncement.Way> way, int told, Optional<Instant> closed) {
        return new BreachFacts(NOTICED, Optional.of(new BreachFacts.Judged(risk, NOTICED)), 0, way, told, 0, closed);
    }
}
