package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes copies, and takes them away; where there is nothing to do it costs two statements a board.
@Configuration(proxyBeanMethods = false)
class CopyJobs {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringJob copies(Boards boards, CopyProduction making) {
        return new RecurringJob("inspection-copies", EVERY, () -> boards.forEach(_ -> making.go()));
    }
}
