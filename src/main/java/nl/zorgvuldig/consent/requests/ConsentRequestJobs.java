package nl.zorgvuldig.consent.requests;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentRequestJobs {
    private static final Duration NEW_PUPILS = Duration.ofMinutes(15);
    private static final Duration BIRTHDAYS = Duration.ofHours(6);

    /// Job after an import, which runs without anybody having to think of it.
    @Bean
    RecurringJob newPupilsAsked(Boards boards, ConsentInvitations invitations) {
        return new RecurringJob(
                "consent-new-pupils", NEW_PUPILS, () -> boards.forEach(board -> invitations.inviteLately()));
    }

    @Bean
    RecurringJob ownChoiceTold(Boards boards, SixteenthBirthdayNotifier ownChoice) {
        return new RecurringJob("consent-own-choice", BIRTHDAYS, () -> boards.forEach(board -> ownChoice.tell()));
    }
}
