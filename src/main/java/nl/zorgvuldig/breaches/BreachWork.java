package nl.zorgvuldig.breaches;

import org.springframework.stereotype.Component;

/// What the program does for breaches by itself, for the board it acts for. Each part goes on where
/// it was cut off.
@Component
public final class BreachWork {
    private final Warnings warnings;
    private final Tellings tellings;
    private final TellingOutcomes outcomes;
    private final BreachEnds ends;

    BreachWork(Warnings warnings, Tellings tellings, TellingOutcomes outcomes, BreachEnds ends) {
        this.warnings = warnings;
        this.tellings = tellings;
        this.outcomes = outcomes;
        this.ends = ends;
    }

    public void run() {
        warnings.run();
        tellings.run();
        outcomes.settle();
        ends.run();
    }
}
