package nl.zorgvuldig.code;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every quarter of an hour for who is to be told of what.
@Configuration(proxyBeanMethods = false)
class CodeJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringJob codesForStaff(Boards boards, CodeWork codes) {
        return new RecurringJob("codes-for-staff", EVERY, () -> boards.forEach(_ -> codes.run()));
    }
}
