package nl.zorgvuldig.school.enrolment;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Pupils who left the schools of the board.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class SchoolLeavers {
    private final SchoolLeaverStore store;
    private final Work work;

    SchoolLeavers(SchoolLeaverStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    /// Everyone whose last day at school was before a day.
    public List<SchoolLeaver> list(LocalDate before) {
        return work.read(Act.BROWSE, () -> store.list(before));
    }

    /// Those of them whose dossier still exists.
    public List<SchoolLeaver> listWithDossier(LocalDate before) {
        return work.read(Act.BROWSE, () -> store.listWithDossier(before));
    }
}
