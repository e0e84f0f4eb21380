package nl.zorgvuldig.inspection;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ends sessions that nobody else can end; where none runs it costs one statement a board.
@Configuration(proxyBeanMethods = false)
class SessionJobs {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob abandonedSessions(Boards boards, AbandonedSessions sessions) {
        return new RecurringJob("inspection-sessions", EVERY, () -> boards.forEach(_ -> sessions.end()));
    }
}
