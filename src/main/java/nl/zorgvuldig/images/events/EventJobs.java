package nl.zorgvuldig.images.events;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the automation over open events; costs one statement when there are none.
@Configuration(proxyBeanMethods = false)
class EventJobs {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringJob eventNotices(Boards boards, EventAutomation events) {
        return new RecurringJob("event-notices", EVERY, () -> boards.forEach(board -> events.run()));
    }
}
