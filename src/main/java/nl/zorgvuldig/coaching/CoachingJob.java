package nl.zorgvuldig.coaching;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every quarter of an hour for coachings that are over, and for recordings of which a child
/// in the picture is there without consent. They opened to nobody in the meantime.
@Configuration(proxyBeanMethods = false)
class CoachingJob {
    private static final Duration EVERY = Duration.ofMinutes(15);

    @Bean
    RecurringJob lessonRecordings(Boards boards, Endings endings) {
        return new RecurringJob(
                "lesson-recordings", EVERY, () -> boards.forEach(board -> endings.tidy()));
    }
}
