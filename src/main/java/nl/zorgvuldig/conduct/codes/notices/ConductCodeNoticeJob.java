package nl.zorgvuldig.conduct.codes.notices;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every quarter of an hour for people to be notified.
@Configuration(proxyBeanMethods = false)
class ConductCodeNoticeJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringJob codesForStaff(Boards boards, ConductCodeNoticeRunner codes) {
        return new RecurringJob("codes-for-staff", EVERY, () -> boards.forEach(_ -> codes.run()));
    }
}
