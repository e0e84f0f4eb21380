package nl.zorgvuldig.lessons;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour whether heads are to be reminded, and gives a board that has no list of
/// subjects one to begin with.
@Configuration(proxyBeanMethods = false)
class LessonJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob lessonReminders(Boards boards, Subjects subjects, LessonReminders reminders) {
        return new RecurringJob(
                "lesson-reminders",
                EVERY,
                () -> boards.forEach(_ -> {
                    subjects.propose();
                    reminders.run();
                }));
    }
}
