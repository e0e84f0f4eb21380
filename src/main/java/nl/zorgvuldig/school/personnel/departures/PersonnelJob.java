package nl.zorgvuldig.school.personnel.departures;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour for data of former staff and applicants that may not be kept any more.
@Configuration(proxyBeanMethods = false)
class PersonnelJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob personnelEnds(Boards boards, PersonnelDestruction ends) {
        return new RecurringJob("personnel-ends", EVERY, () -> boards.forEach(board -> ends.tidy()));
    }
}
