package nl.zorgvuldig.privacy.breaches.notifications;

import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MailStatus;
import nl.zorgvuldig.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/// Records the outcome of each message about a breach, as the outbox reports it. A message that
/// did not arrive becomes a letter. A message that was only displayed counts as delivered in a
/// demonstration, and nowhere else.
@Component
public final class SubjectNotificationOutcomes {
    private static final String NOT_SENT = "no-server";

    private final SubjectNotificationStore store;
    private final Outbox outbox;
    private final Installation installation;
    private final Work work;

    SubjectNotificationOutcomes(SubjectNotificationStore store, Outbox outbox, Installation installation, Work work) {
        this.store = store;
        this.outbox = outbox;
        this.installation = installation;
        this.work = work;
    }

    /// Runs with the program's rights.
    public void settle() {
        List<SubjectNotification> open = work.readApart(Act.MAINTAIN, store::listUnsettled);
        if (open.isEmpty()) {
            return;
        }
        Map<MailId, MailStatus> known = outbox.findAll(open.stream()
                .flatMap(notification -> notification.mail().stream())
                .toList());
        work.change(
                Act.MAINTAIN,
                () -> open.forEach(notification ->
                        notification.mail().map(known::get).ifPresent(status -> settle(notification, status))));
    }

    private void settle(SubjectNotification notification, MailStatus status) {
        switch (status.state()) {
            case QUEUED -> {}
            case SENT -> store.told(notification, status.id(), status.sent().orElse(status.created()));
            case FAILED ->
                store.asLetter(notification, status.id(), status.error().orElse("refused"));
            case SHOWN -> {
                if (installation.demonstration()) {
                    store.told(notification, status.id(), status.created());
                } else {
                    store.asLetter(notification, status.id(), NOT_SENT);
                }
            }
        }
    }
}
