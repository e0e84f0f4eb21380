package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.platform.database.Installation;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MailStatus;
import nl.zorgvuldig.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/// Records the delivery status of each message, as known to the outbox, with its proof. A message
/// that is only displayed counts as delivered in a demonstration, and nowhere else.
@Component
public final class EventNoticeDeliveries {
    private static final String NOT_SENT = "no-server";

    private final EventNoticeProofStore proofs;
    private final Outbox outbox;
    private final Installation installation;
    private final Work work;

    EventNoticeDeliveries(EventNoticeProofStore proofs, Outbox outbox, Installation installation, Work work) {
        this.proofs = proofs;
        this.outbox = outbox;
        this.installation = installation;
        this.work = work;
    }

    /// Records the statuses for an event, as the system account.
    public void settle(SchoolEvent event) {
        List<EventNoticeProof> open = work.read(Act.MAINTAIN, () -> proofs.listUnsettled(event.id()));
        if (open.isEmpty()) {
            return;
        }
        Map<MailId, MailStatus> known = outbox.findAll(
                open.stream().flatMap(proof -> proof.mail().stream()).toList());
        work.change(
                Act.MAINTAIN,
                () -> open.forEach(
                        proof -> proof.mail().map(known::get).ifPresent(status -> settle(event, proof, status))));
    }

    private void settle(SchoolEvent event, EventNoticeProof proof, MailStatus status) {
        switch (status.state()) {
            case QUEUED -> {}
            case SENT -> told(event, proof, status, status.sent().orElse(status.created()));
            case FAILED -> failed(event, proof, status, status.error().orElse("refused"));
            case SHOWN -> {
                if (installation.demonstration()) {
                    told(event, proof, status, status.created());
                } else {
                    failed(event, proof, status, NOT_SENT);
                }
            }
        }
    }

    private void told(SchoolEvent event, EventNoticeProof proof, MailStatus status, Instant at) {
        proofs.settled(event.id(), proof.person(), status.id(), Optional.of(at), Optional.empty());
    }

    private void failed(SchoolEvent event, EventNoticeProof proof, MailStatus status, String error) {
        proofs.settled(event.id(), proof.person(), status.id(), Optional.empty(), Optional.of(error));
    }
}
