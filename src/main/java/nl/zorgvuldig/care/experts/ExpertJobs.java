package nl.zorgvuldig.care.experts;

import java.time.Duration;
import nl.zorgvuldig.care.experts.consultations.ExpertConsentInvitations;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Scheduled job that checks every hour whether a legal representative has not been notified of a
/// waiting question, and every day whether an expert's data may be destroyed.
@Configuration(proxyBeanMethods = false)
class ExpertJobs {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    @Bean
    RecurringJob expertQuestions(Boards boards, ExpertConsentInvitations askings) {
        return new RecurringJob("expert-questions", EVERY, () -> boards.forEach(board -> askings.askAgain()));
    }

    @Bean
    RecurringJob expertsEnd(Boards boards, ClosedExpertCleanup ends) {
        return new RecurringJob("experts-end", DAILY, () -> boards.forEach(board -> ends.tidy()));
    }
}
