package nl.zorgvuldig.dossier.inspection.sessions;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scheduled job that ends sessions nobody else can end; when none is running it costs one
/// statement per board.
@Configuration(proxyBeanMethods = false)
class InspectionSessionJobs {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob abandonedSessions(Boards boards, AbandonedSessions sessions) {
        return new RecurringJob("inspection-sessions", EVERY, () -> boards.forEach(_ -> sessions.end()));
    }
}
