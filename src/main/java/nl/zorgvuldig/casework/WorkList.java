package nl.zorgvuldig.casework;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What waits for somebody, of all kinds. The kinds are read as the program; what is given back is
/// only what names the person who asks, and says no more of it than what must be done until when.
@Component
public final class WorkList {
    private final List<CaseKind> kinds;
    private final Boards boards;
    private final Work work;

    WorkList(List<CaseKind> kinds, Boards boards, Work work) {
        this.kinds = List.copyOf(kinds);
        this.boards = boards;
        this.work = work;
    }

    /// In [WorkItem#ORDER].
    @Upholds(WHERE_TO_TURN)
    public List<WorkItem> list(PersonId who, LocalDate today) {
        return boards.program(Acting.current().board())
                .call(() -> work.readApart(
                        Act.MAINTAIN,
                        () -> kinds.stream()
                                .flatMap(kind -> items(kind, who, today))
                                .sorted(WorkItem.ORDER)
                                .toList()));
    }

    private static Stream<WorkItem> items(CaseKind kind, PersonId who, LocalDate today) {
        return kind.listFor(who, today).stream()
                .flatMap(open -> open.turns().stream()
                        .filter(Turn.Now.class::isInstance)
                        .map(Turn.Now.class::cast)
                        .filter(turn -> turn.people().contains(who))
                        .map(turn -> new WorkItem(kind.code(), open.id(), open.about(), open.label(), turn)));
    }
}
