package nl.zorgvuldig.lessons;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives a board that has no list of subjects one to begin with.
@Configuration(proxyBeanMethods = false)
class LessonJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob lessonSubjects(Boards boards, Subjects subjects) {
        return new RecurringJob("lesson-subjects", EVERY, () -> boards.forEach(_ -> subjects.propose()));
    }
}
