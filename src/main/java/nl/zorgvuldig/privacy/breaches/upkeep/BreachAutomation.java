package nl.zorgvuldig.privacy.breaches.upkeep;

import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotificationOutcomes;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotifications;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarnings;
import org.springframework.stereotype.Component;

/// What the program does for breaches by itself, for the board it acts for. Each part goes on where
/// it was cut off.
@Component
public final class BreachAutomation {
    private final BreachWarnings warnings;
    private final SubjectNotifications tellings;
    private final SubjectNotificationOutcomes outcomes;
    private final BreachDestruction ends;

    BreachAutomation(
            BreachWarnings warnings,
            SubjectNotifications tellings,
            SubjectNotificationOutcomes outcomes,
            BreachDestruction ends) {
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
