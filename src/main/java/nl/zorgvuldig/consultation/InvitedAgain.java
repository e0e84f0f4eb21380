package nl.zorgvuldig.consultation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sends an invitation that a calendar does not take over once more, in the form that it does, for
/// what is still to come. As the program, within a board; nothing for whom an older version of the
/// program invited nobody.
@Configuration(proxyBeanMethods = false)
class InvitedAgain {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringJob invitationsAgain(Boards boards, ConsultationStore store, InvitationMail mail, Work work, Clock clock) {
        return new RecurringJob(
                "invitations-again", EVERY, () -> boards.forEach(_ -> sendAll(store, mail, work, clock)));
    }

    private static void sendAll(ConsultationStore store, InvitationMail mail, Work work, Clock clock) {
        List<ConsultationId> waiting = work.read(Act.MAINTAIN, () -> store.listToInviteAgain(clock.instant()));
        for (ConsultationId one : waiting) {
            work.change(Act.MAINTAIN, () -> {
                if (store.inviteAgain(one) == 1) {
                    store.find(one).ifPresent(mail::inviteAgain);
                }
            });
        }
    }
}
