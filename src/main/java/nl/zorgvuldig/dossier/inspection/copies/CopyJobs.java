package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scheduled job that makes copies and removes them; when there is nothing to do it costs two
/// statements per board.
@Configuration(proxyBeanMethods = false)
class CopyJobs {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringJob copies(Boards boards, CopyProduction making) {
        return new RecurringJob("inspection-copies", EVERY, () -> boards.forEach(_ -> making.go()));
    }
}
