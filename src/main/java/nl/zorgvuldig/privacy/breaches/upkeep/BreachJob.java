package nl.zorgvuldig.privacy.breaches.upkeep;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs every five minutes, so that none of the 72 hours is lost.
@Configuration(proxyBeanMethods = false)
class BreachJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob breachWork(Boards boards, BreachAutomation work) {
        return new RecurringJob("breaches", EVERY, () -> boards.forEach(_ -> work.run()));
    }
}
