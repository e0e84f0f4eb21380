package nl.zorgvuldig.personnel;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour for what of former staff and applicants may not be kept any more.
@Configuration(proxyBeanMethods = false)
class PersonnelJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob personnelEnds(Boards boards, PersonnelEnds ends) {
        return new RecurringJob("personnel-ends", EVERY, () -> boards.forEach(board -> ends.tidy()));
    }
}
