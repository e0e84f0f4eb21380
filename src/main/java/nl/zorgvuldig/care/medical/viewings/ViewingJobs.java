package nl.zorgvuldig.care.medical.viewings;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scheduled job that ends viewings nobody else can end; when none is running it costs one
/// statement per board.
@Configuration(proxyBeanMethods = false)
class ViewingJobs {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob abandonedViewings(Boards boards, AbandonedViewings viewings) {
        return new RecurringJob("medical-viewings", EVERY, () -> boards.forEach(_ -> viewings.end()));
    }
}
