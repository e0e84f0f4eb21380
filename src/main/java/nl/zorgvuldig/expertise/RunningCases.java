package nl.zorgvuldig.expertise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final CaseStepStore steps;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    RunningCases(CaseStore store, CaseStepStore steps, Boards boards, Work work, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    boolean with(PersonId expert) {
        return boards.program(Acting.current().board()).call(() -> work.readApart(Act.MAINTAIN, () -> any(expert)));
    }

    private boolean any(PersonId expert) {
        LocalDate today = SchoolDay.today(clock);
        List<Case> current = store.listWith(expert).stream()
                .filter(one -> !today.isAfter(one.period().until()))
                .toList();
        Map<CaseId, List<CaseStep>> taken =
                steps.list(current.stream().map(Case::id).toList());
        return current.stream()
                .anyMatch(
                        one -> taken.getOrDefault(one.id(), List.of()).stream().noneMatch(RunningCases::ends));
    }

    private static boolean ends(CaseStep step) {
        return switch (step.what()) {
            case CaseStep.What.Ended _ -> true;
            case CaseStep.What.Planned _, CaseStep.What.Held _ -> false;
        };
    }
}
