package nl.zorgvuldig.school.enrolment.guardians;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.platform.database.SharedCache;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Cached relations and authority of guardians, for the navigation of every page. Decisions always
/// read them anew ([Guardians]).
@Component
final class GuardianshipCache {
    private static final String TOPIC = "enrolment.ties";

    private record Who(BoardId board, PersonId person) {
        @Override
        public String toString() {
            return board + "/" + person;
        }
    }

    /// @param authority in the order in which it was recorded
    record Ties(List<Guardianship> guardianships, List<AuthorityFact> authority) {}

    private final GuardianStore store;
    private final GuardianshipStore guardianships;
    private final Work work;
    private final SharedCache<Who, Ties> ties;

    GuardianshipCache(GuardianStore store, GuardianshipStore guardianships, Work work, Signals signals, Clock clock) {
        this.store = store;
        this.guardianships = guardianships;
        this.work = work;
        this.ties = new SharedCache<>(signals, clock, TOPIC, this::read);
        signals.listen("vault.destroyed", key -> ties.clear());
    }

    Ties of(PersonId person) {
        return ties.get(new Who(Acting.current().board(), person));
    }

    /// To be called in the transaction that changes them.
    void forget(PersonId person) {
        ties.forget(new Who(Acting.current().board(), person));
    }

    private Ties read(Who who) {
        Acting program = new Acting(
                who.board, PersonId.PROGRAM, Act.MAINTAIN, Acting.current().day());
        return program.call(() -> work.readApart(Act.MAINTAIN, () -> ties(who.person)));
    }

    private Ties ties(PersonId person) {
        List<PupilId> children = store.listChildren(person);
        return children.isEmpty()
                ? new Ties(List.of(), List.of())
                : new Ties(
                        guardianships.list(children).stream()
                                .filter(guardianship -> guardianship.person().equals(person))
                                .toList(),
                        guardianships.listAuthority(children).stream()
                                .filter(fact -> fact.person().equals(person))
                                .toList());
    }
}
