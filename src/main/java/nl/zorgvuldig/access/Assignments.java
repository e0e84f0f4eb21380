package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to assignments: the head lets someone guide one pupil for a while, with a reason. It
/// ends by itself.
@Component
public final class Assignments {
    private final AssignmentStore store;
    private final Work work;
    private final Clock clock;

    Assignments(AssignmentStore store, Work work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /// @param expires the first day without access; after `from`
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public Assignment give(
            Granted key, PersonId to, LocalDate from, LocalDate expires, String reason) {
        PupilId pupil = key.use(Act.ASSIGN);
        Assignment assignment =
                new Assignment(
                        Id.next(clock),
                        to,
                        pupil,
                        new Period(from, expires.minusDays(1)),
                        reason,
                        key.person(),
                        clock.instant(),
                        Optional.empty());
        work.change(Act.ASSIGN, () -> store.add(assignment));
        return assignment;
    }

    /// Takes over an assignment given elsewhere. Only the program itself can.
    public void takeOver(Assignment assignment) {
        work.change(Act.MAINTAIN, () -> store.add(assignment));
    }

    /// Ends an assignment at once: from the next request on it gives nothing.
    ///
    /// @return whether the pupil had such an assignment that had not been ended
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    public boolean end(Granted key, UUID assignment) {
        PupilId pupil = key.use(Act.ASSIGN);
        return work.write(
                        Act.ASSIGN,
                        () -> store.end(pupil, assignment, key.person(), clock.instant()))
                == 1;
    }

    /// Every assignment of the pupil, running, past and to come.
    public List<Assignment> list(Granted key) {
        PupilId pupil = key.use(Act.ASSIGN);
        return work.read(Act.ASSIGN, () -> store.list(pupil));
    }
}
