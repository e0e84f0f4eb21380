package nl.zorgvuldig.expertise;

import java.time.Clock;
import java.time.LocalDate;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.stereotype.Component;

/// Whether something was proposed with an expert that has not ended, at whichever school of the
/// board. The program looks for itself; it tells no more.
@Component
final class RunningCases {
    private final CaseStore store;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    RunningCases(CaseStore store, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    boolean with(PersonId expert) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> any(expert)));
    }

    private boolean any(PersonId expert) {
        LocalDate today = SchoolDay.today(clock);
        return store.files(store.listOutlinesWith(expert)).values().stream()
                .anyMatch(file -> ExpertCaseRules.running(file, today));
    }
}
