package nl.zorgvuldig.images.events.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.events.EventAutomation;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.SchoolEvent;
import nl.zorgvuldig.images.events.notices.EventNoticeSender.Addressee;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Sends a notice again to people it did not reach, or turns it into a letter. Runs as the system
/// account at the request of the head.
@Component
public final class EventNoticeResender {
    private final EventNoticeProofStore proofs;
    private final EventNoticeSender sending;
    private final EventAutomation running;
    private final EventNotices notices;
    private final EventNoticeDeliveries outcomes;
    private final Work work;

    EventNoticeResender(
            EventNoticeProofStore proofs,
            EventNoticeSender sending,
            EventAutomation running,
            EventNotices notices,
            EventNoticeDeliveries outcomes,
            Work work) {
        this.proofs = proofs;
        this.sending = sending;
        this.running = running;
        this.notices = notices;
        this.outcomes = outcomes;
        this.work = work;
    }

    /// Sends it again to those it did not reach.
    ///
    /// @param route the channel to use now
    /// @return number of people
    public int again(EventFile file, Set<PersonId> people, EventNoticeProof.Route route) {
        SchoolEvent event = file.request();
        Map<PersonId, EventNoticeProof.Kind> failed = new LinkedHashMap<>();
        for (EventNoticeProof proof : work.read(Act.MAINTAIN, () -> proofs.list(event.id()))) {
            if (proof.state() == EventNoticeProof.State.FAILED && people.contains(proof.person())) {
                failed.put(proof.person(), proof.kind());
            }
        }
        List<Addressee> batch =
                switch (route) {
                    case MAIL -> sending.addressees(failed);
                    case LETTER ->
                        failed.entrySet().stream()
                                .map(entry -> new Addressee(entry.getKey(), entry.getValue(), Optional.empty()))
                                .toList();
                };
        EventNotice notice =
                notices.find(event.school(), file.version()).orElseGet(() -> notices.newest(event.school()));
        int sent = batch.isEmpty() ? 0 : sending.again(event, running.post(event, notice), batch);
        outcomes.settle(event);
        return sent;
    }
}
