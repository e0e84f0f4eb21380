package nl.zorgvuldig.images.coaching.storage;

import java.time.Duration;
import nl.zorgvuldig.images.coaching.CoachingTermination;
import nl.zorgvuldig.images.coaching.RecordingPreparation;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Transcodes new recordings, and looks every quarter of an hour for ended coachings and for
/// recordings with a child who lost consent. Nobody can open those in the meantime.
@Configuration(proxyBeanMethods = false)
class CoachingJob {
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(2);

    @Bean
    RecurringJob lessonsToPrepare(Boards boards, RecordingPreparation preparing) {
        return new RecurringJob("lesson-videos", SOON, () -> boards.forEach(board -> preparing.prepare()));
    }

    @Bean
    RecurringJob lessonRecordings(Boards boards, CoachingTermination endings) {
        return new RecurringJob("lesson-recordings", EVERY, () -> boards.forEach(board -> endings.tidy()));
    }
}
