package nl.zorgvuldig.images.coaching.storage;

import java.time.Duration;
import nl.zorgvuldig.images.coaching.CoachingTermination;
import nl.zorgvuldig.images.coaching.RecordingPreparation;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes what just came plain, and looks every quarter of an hour for coachings that are over, and
/// for recordings of which a child in the picture is there without consent. Those opened to nobody
/// in the meantime.
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
