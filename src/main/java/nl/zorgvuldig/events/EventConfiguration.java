package nl.zorgvuldig.events;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Goes over the events of which something may still become; without any it costs one statement.
@Configuration(proxyBeanMethods = false)
class EventConfiguration {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringJob eventNotices(Boards boards, EventWork events) {
        return new RecurringJob("event-notices", EVERY, () -> boards.forEach(board -> events.run()));
    }
}
