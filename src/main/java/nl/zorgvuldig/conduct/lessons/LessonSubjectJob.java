package nl.zorgvuldig.conduct.lessons;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives a board without a list of subjects an initial one.
@Configuration(proxyBeanMethods = false)
class LessonSubjectJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob lessonSubjects(Boards boards, LessonSubjects subjects) {
        return new RecurringJob("lesson-subjects", EVERY, () -> boards.forEach(_ -> subjects.propose()));
    }
}
