package nl.zorgvuldig.care.emergency;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scheduled job that checks every quarter of an hour for cards that may not be kept: of pupils who
/// left, and after a refusal given elsewhere than on the card's own page. Nobody was shown them in
/// the meantime.
@Configuration(proxyBeanMethods = false)
class CardJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringJob emergencyCards(Boards boards, CardDestruction ends) {
        return new RecurringJob("emergency-cards", EVERY, () -> boards.forEach(board -> ends.tidy()));
    }
}
