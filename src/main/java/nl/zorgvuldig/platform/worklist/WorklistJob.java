package nl.zorgvuldig.platform.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Job that sends the digests each morning, also in weekends and holidays: a term continues then.
@Configuration(proxyBeanMethods = false)
class WorklistJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    /// Before pupils come, and not in the night.
    static final LocalTime MORNING = LocalTime.of(6, 30);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    @Bean
    RecurringJob waitingDigest(Boards boards, DigestSender digests, Clock clock) {
        return new RecurringJob("waiting-digest", EVERY, () -> {
            LocalTime now = LocalTime.ofInstant(clock.instant(), SchoolDay.ZONE);
            if (!now.isBefore(MORNING) && now.isBefore(EVENING)) {
                boards.forEach(_ -> digests.run(SchoolDay.today(clock)));
            }
        });
    }
}
