package nl.zorgvuldig.dossier;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reminds people of what they see to, every hour; who was reminded hears nothing more.
@Configuration(proxyBeanMethods = false)
class ReminderJob {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob agreementReminders(Boards boards, Reminders reminders) {
        return new RecurringJob("agreement-reminders", EVERY, () -> boards.forEach(_ -> reminders.send()));
    }
}
