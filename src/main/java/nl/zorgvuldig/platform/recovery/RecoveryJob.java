package nl.zorgvuldig.platform.recovery;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecoveryJob {
    @Bean
    RecurringJob settlingAddresses(AddressChanges changes, Boards boards) {
        return new RecurringJob("new-addresses", Duration.ofMinutes(5), () -> boards.forEach(changes::settle));
    }
}
