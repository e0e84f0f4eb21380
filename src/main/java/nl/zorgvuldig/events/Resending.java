package nl.zorgvuldig.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.events.NoticeSending.Addressee;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Sends a notice once more to those it did not reach, or makes it a letter. The program does so,
/// when the head asks.
@Component
final class Resending {
    private final ProofStore proofs;
    private final NoticeSending sending;
    private final EventWork running;
    private final Notices notices;
    private final Outcomes outcomes;
    private final Work work;

    Resending(
            ProofStore proofs,
            NoticeSending sending,
            EventWork running,
            Notices notices,
            Outcomes outcomes,
            Work work) {
        this.proofs = proofs;
        this.sending = sending;
        this.running = running;
        this.notices = notices;
        this.outcomes = outcomes;
        this.work = work;
    }

    /// Once more to those it did not reach.
    ///
    /// @param route how it goes now
    /// @return how many that were
    int again(EventFile file, Set<PersonId> people, Proof.Route route) {
        SchoolEvent event = file.request();
        Map<PersonId, Proof.Kind> failed = new LinkedHashMap<>();
        for (Proof one : work.read(Act.MAINTAIN, () -> proofs.list(event.id()))) {
            if (one.state() == Proof.State.FAILED && people.contains(one.person())) {
                failed.put(one.person(), one.kind());
            }
        }
        List<Addressee> batch =
                switch (route) {
                    case MAIL -> sending.addressees(failed);
                    case LETTER ->
                        failed.entrySet().stream()
                                .map(one -> new Addressee(one.getKey(), one.getValue(), Optional.empty()))
                                .toList();
                };
        Notice notice = notices.find(event.school(), file.version()).orElseGet(() -> notices.newest(event.school()));
        int sent = batch.isEmpty() ? 0 : sending.again(event, running.post(event, notice), batch);
        outcomes.settle(event);
        return sent;
    }
}
