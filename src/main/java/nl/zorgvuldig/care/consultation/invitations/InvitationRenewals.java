package nl.zorgvuldig.care.consultation.invitations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends invitations of future consultations once more, when an older version of the program sent
/// them in a form that calendars do not accept as a request (RFC 5546). Runs every hour; each
/// invitation is renewed once.
@Configuration(proxyBeanMethods = false)
class InvitationRenewals {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob invitationsAgain(
            Boards boards, ConsultationStore store, ConsultationInvitationMail mail, Work work, Clock clock) {
        return new RecurringJob(
                "invitations-again", EVERY, () -> boards.forEach(_ -> sendAll(store, mail, work, clock)));
    }

    private static void sendAll(ConsultationStore store, ConsultationInvitationMail mail, Work work, Clock clock) {
        List<ConsultationId> waiting = work.read(Act.MAINTAIN, () -> store.listToInviteAgain(clock.instant()));
        for (ConsultationId consultation : waiting) {
            work.change(Act.MAINTAIN, () -> {
                if (store.inviteAgain(consultation) == 1) {
                    store.find(consultation).ifPresent(mail::inviteAgain);
                }
            });
        }
    }
}
