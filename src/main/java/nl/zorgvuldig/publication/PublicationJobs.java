package nl.zorgvuldig.publication;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every minute whether what lies elsewhere may stay there. Can be cut off anywhere.
@Configuration(proxyBeanMethods = false)
class PublicationJobs {
    @Bean
    RecurringJob copiesElsewhere(Boards boards, Calls calls) {
        return new RecurringJob("publication.calls", Duration.ofMinutes(1), () -> boards.forEach(_ -> calls.judge()));
    }
}
