package nl.zorgvuldig.privacy.breaches.upkeep;

import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotificationOutcomes;
import nl.zorgvuldig.privacy.breaches.notifications.SubjectNotifications;
import nl.zorgvuldig.privacy.breaches.warnings.BreachWarnings;
import org.springframework.stereotype.Component;

/// Recurring work on breaches, for the current board. Each part continues where it was
/// interrupted.
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
