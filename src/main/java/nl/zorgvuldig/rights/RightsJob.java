package nl.zorgvuldig.rights;

import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour which requests come near the end of their term.
@Configuration(proxyBeanMethods = false)
class RightsJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob rightsReminders(Boards boards, RightReminders reminders, Clock clock) {
        return new RecurringJob("rights-reminders", EVERY, () -> boards.forEach(_ -> reminders.send(clock)));
    }
}
