package nl.zorgvuldig.breaches;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every five minutes: of 72 hours none may be lost.
@Configuration(proxyBeanMethods = false)
class BreachJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob breachWork(Boards boards, BreachWork work) {
        return new RecurringJob("breaches", EVERY, () -> boards.forEach(_ -> work.run()));
    }
}
