package nl.zorgvuldig.oversight.unusual;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scans the log every night and at some hours of the day. It goes back a few days, so that
/// nothing is missed after an outage of a weekend.
@Configuration(proxyBeanMethods = false)
class UnusualJob {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int DAYS_BACK = 4;

    @Bean
    RecurringJob unusualReading(Boards boards, UnusualSearch search) {
        return new RecurringJob("unusual-reading", EVERY, () -> boards.forEach(_ -> search.look(DAYS_BACK)));
    }
}
