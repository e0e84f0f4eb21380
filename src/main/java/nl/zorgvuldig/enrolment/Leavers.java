package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door to who left the schools of the board.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class Leavers {
    private final LeaverStore store;
    private final Work work;

    Leavers(LeaverStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /// Everyone whose last day at school was before a day.
    public List<Leaver> list(LocalDate before) {
        return work.read(Act.BROWSE, () -> store.list(before));
    }

    /// Of those, without whose dossier went.
    public List<Leaver> listWithDossier(LocalDate before) {
        return work.read(Act.BROWSE, () -> store.listWithDossier(before));
    }
}
