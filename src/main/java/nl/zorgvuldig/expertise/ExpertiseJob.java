package nl.zorgvuldig.expertise;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every hour whether somebody who decides has not heard yet that a question waits.
@Configuration(proxyBeanMethods = false)
class ExpertiseJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob expertQuestions(Boards boards, Askings askings) {
        return new RecurringJob(
                "expert-questions", EVERY, () -> boards.forEach(board -> askings.askAgain()));
    }
}
