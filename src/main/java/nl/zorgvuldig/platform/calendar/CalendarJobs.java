package nl.zorgvuldig.platform.calendar;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Removes the addresses of accounts that were closed, also of those that no calendar program fetches
/// any more.
@Configuration(proxyBeanMethods = false)
class CalendarJobs {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob closedCalendars(Boards boards, CalendarFeeds feeds) {
        return new RecurringJob("closed-calendars", EVERY, () -> boards.forEach(_ -> feeds.removeClosed()));
    }
}
