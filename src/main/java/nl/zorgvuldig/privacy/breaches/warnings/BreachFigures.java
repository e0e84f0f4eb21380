package nl.zorgvuldig.privacy.breaches.warnings;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Figures;
import nl.zorgvuldig.privacy.breaches.BreachClock;
import nl.zorgvuldig.privacy.breaches.BreachFactStore;
import nl.zorgvuldig.privacy.breaches.BreachFacts;
import nl.zorgvuldig.privacy.breaches.BreachRules;
import org.springframework.stereotype.Component;

/// Counts breaches with less than 24 hours left and no decision, and breaches without a decision
/// within 72 hours. For the board as a whole: a number per school would reveal too much, as
/// breaches are few.
@Component
public final class BreachFigures implements Figures {
    private static final Optional<String> PAGE = Optional.of("/datalekken");

    private final BreachFactStore facts;
    private final Work work;
    private final Clock clock;

    BreachFigures(BreachFactStore facts, Work work, Clock clock) {
        this.facts = facts;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public Set<String> codes() {
        return Set.of("breach_past", "breach_short");
    }

    @Override
    public List<Figure> count(LocalDate today) {
        Instant now = clock.instant();
        Collection<BreachFacts> all = work.readApart(Act.MAINTAIN, facts::list).values();
        return List.of(
                figure(all, now, BreachClock.Pressure.SHORT, "breach_short", Figure.Standing.AT_RISK),
                figure(all, now, BreachClock.Pressure.PAST, "breach_past", Figure.Standing.BROKEN));
    }

    private static Figure figure(
            Collection<BreachFacts> all, Instant now, BreachClock.Pressure pressure, String code, Figure.Standing bad) {
        long open = all.stream()
                .filter(facts -> new BreachRules(facts, now).state().running())
                .filter(facts -> facts.clock().pressure(now) == pressure)
                .count();
        return new Figure(
                CONFIDENTIALITY,
                code,
                Optional.empty(),
                open,
                all.size(),
                open == 0 ? Figure.Standing.UPHELD : bad,
                PAGE);
    }
}
