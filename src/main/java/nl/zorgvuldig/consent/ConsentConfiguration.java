package nl.zorgvuldig.consent;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {
    private static final Duration NEW_PUPILS = Duration.ofMinutes(15);
    private static final Duration BIRTHDAYS = Duration.ofHours(6);

    /// After an import, without anybody having to think of it.
    @Bean
    RecurringJob newPupilsAsked(Boards boards, Invitations invitations) {
        return new RecurringJob(
                "consent-new-pupils", NEW_PUPILS, () -> boards.forEach(board -> invitations.inviteLately()));
    }

    @Bean
    RecurringJob ownChoiceTold(Boards boards, OwnChoice ownChoice) {
        return new RecurringJob("consent-own-choice", BIRTHDAYS, () -> boards.forEach(board -> ownChoice.tell()));
    }
}
