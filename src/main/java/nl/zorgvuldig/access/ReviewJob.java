package nl.zorgvuldig.access;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour whether heads are to be reminded.
@Configuration(proxyBeanMethods = false)
class ReviewJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob reviewReminders(Boards boards, ReviewReminders reminders) {
        return new RecurringJob("review-reminders", EVERY, () -> boards.forEach(_ -> reminders.run()));
    }
}
