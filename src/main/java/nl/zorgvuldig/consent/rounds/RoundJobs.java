package nl.zorgvuldig.consent.rounds;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the rounds; a round that was completed today costs one statement.
@Configuration(proxyBeanMethods = false)
class RoundJobs {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringJob consentRounds(Boards boards, RoundRunner rounds) {
        return new RecurringJob("consent-rounds", EVERY, () -> boards.forEach(board -> rounds.run()));
    }
}
