package nl.zorgvuldig.entrance;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EntranceJob {
    @Bean
    RecurringJob settlingAddresses(AddressChanges changes, Boards boards) {
        return new RecurringJob("new-addresses", Duration.ofMinutes(5), () -> boards.forEach(changes::settle));
    }
}
