package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.EventRoles;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Proof that parents were notified: by name for the head, who can send failed messages again; in
/// numbers for others.
@Component
@Upholds(PARENTS_ASKED_BEFORE_EVENTS)
public final class EventNoticeProofs {
    private final EventNoticeProofStore store;
    private final EventAudience circle;
    private final EventNoticeResender resending;
    private final EventNoticeDeliveries outcomes;
    private final EventRoles organisers;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;

    EventNoticeProofs(
            EventNoticeProofStore store,
            EventAudience circle,
            EventNoticeResender resending,
            EventNoticeDeliveries outcomes,
            EventRoles organisers,
            Accounts accounts,
            Boards boards,
            Work work) {
        this.store = store;
        this.circle = circle;
        this.resending = resending;
        this.outcomes = outcomes;
        this.organisers = organisers;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
    }

    /// One person in the list of proofs.
    public record Line(PersonName name, EventNoticeProof proof) {
        @Override
        public String toString() {
            return "Line[" + proof.state() + "]";
        }
    }

    /// People the program does not notify, because an address in the family is secret.
    public List<PersonName> listLeft(EventFile file) {
        return heads(file)
                ? circle.of(file.request()).leftToTheHead().keySet().stream()
                        .map(accounts::nameOf)
                        .sorted(Comparator.comparing(PersonName::sorted, NameLetters.order()))
                        .toList()
                : List.of();
    }

    /// Proofs by family name; none for anyone but the head.
    public List<Line> list(EventFile file) {
        if (!heads(file)) {
            return List.of();
        }
        return read(file).stream()
                .map(proof -> new Line(accounts.nameOf(proof.person()), proof))
                .sorted(Comparator.comparing(line -> line.name().sorted(), NameLetters.order()))
                .toList();
    }

    /// Number of parents per status.
    public Map<EventNoticeProof.State, Integer> count(EventFile file) {
        Map<EventNoticeProof.State, Integer> counts = new EnumMap<>(EventNoticeProof.State.class);
        for (EventNoticeProof proof : read(file)) {
            if (proof.kind() == EventNoticeProof.Kind.GUARDIAN) {
                counts.merge(proof.state(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// Sends the notice again to those of these people whom it did not reach. Concurrent requests
    /// send it once: a message that is being sent has not failed.
    ///
    /// @return number of people; 0 for anyone but the head, and once the event has begun
    public int again(EventFile file, Set<PersonId> people, EventNoticeProof.Route route) {
        return heads(file) && file.state().announced()
                ? boards.program(Acting.current().board()).call(() -> resending.again(file, people, route))
                : 0;
    }

    private List<EventNoticeProof> read(EventFile file) {
        return boards.program(Acting.current().board()).call(() -> {
            outcomes.settle(file.request());
            return work.read(Act.MAINTAIN, () -> store.list(file.id()));
        });
    }

    private boolean heads(EventFile file) {
        return organisers.of(file.request().school()).equals(Optional.of(EventRole.HEAD));
    }
}
