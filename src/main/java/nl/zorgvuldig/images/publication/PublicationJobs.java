package nl.zorgvuldig.images.publication;

import java.time.Duration;
import nl.zorgvuldig.images.publication.takedown.TakedownTasks;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Checks every minute whether released copies may stay where they are. May be interrupted
/// anywhere.
@Configuration(proxyBeanMethods = false)
class PublicationJobs {
    @Bean
    RecurringJob copiesElsewhere(Boards boards, TakedownTasks calls) {
        return new RecurringJob("publication.calls", Duration.ofMinutes(1), () -> boards.forEach(_ -> calls.judge()));
    }
}
