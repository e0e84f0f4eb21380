package nl.zorgvuldig.platform.casework;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Work list of somebody, over all kinds of case. The kinds are read as the system account; the
/// result contains only cases in which it is the turn of the person who asks, and no more of these
/// than what must be done until when.
@Component
public final class WorkList {
    private static final Logger LOG = LoggerFactory.getLogger(WorkList.class);

    private final List<CaseKind> kinds;
    private final Boards boards;
    private final Work work;

    WorkList(List<CaseKind> kinds, Boards boards, Work work) {
        this.kinds = List.copyOf(kinds);
        this.boards = boards;
        this.work = work;
    }

    /// Kind of person who asks.
    public enum Asked {
        STAFF,
        /// A parent, a pupil, or somebody from outside.
        OTHER
    }

    /// The result.
    ///
    /// @param items in [WorkItem#ORDER]
    /// @param whole whether every kind could be read
    public record Found(List<WorkItem> items, boolean whole) {
        public Found {
            items = List.copyOf(items);
        }
    }

    /// The work list of a person. A kind that cannot be read does not hide the items of the others.
    @Upholds(WHERE_TO_TURN)
    public Found find(PersonId who, Asked as, LocalDate today) {
        List<CaseKind> asked = kinds.stream()
                .filter(kind -> as == Asked.STAFF || kind.asksOthers())
                .toList();
        return boards.program(Acting.current().board()).call(() -> {
            try {
                return new Found(read(asked, who, today), true);
            } catch (RuntimeException failed) {
                return each(asked, who, today);
            }
        });
    }

    /// The complete work list of a person, in [WorkItem#ORDER]; throws when a kind cannot be read.
    public List<WorkItem> list(PersonId who, LocalDate today) {
        return boards.program(Acting.current().board()).call(() -> read(kinds, who, today));
    }

    private List<WorkItem> read(List<CaseKind> asked, PersonId who, LocalDate today) {
        return work.readApart(
                Act.MAINTAIN,
                () -> asked.stream()
                        .flatMap(kind -> items(kind, who, today))
                        .sorted(WorkItem.ORDER)
                        .toList());
    }

    private Found each(List<CaseKind> asked, PersonId who, LocalDate today) {
        List<Optional<List<WorkItem>>> parts =
                asked.stream().map(kind -> part(kind, who, today)).toList();
        return new Found(
                parts.stream()
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .sorted(WorkItem.ORDER)
                        .toList(),
                parts.stream().allMatch(Optional::isPresent));
    }

    private Optional<List<WorkItem>> part(CaseKind kind, PersonId who, LocalDate today) {
        try {
            return Optional.of(read(List.of(kind), who, today));
        } catch (RuntimeException failed) {
            LOG.error("what waits of kind {} cannot be read", kind.code(), failed);
            return Optional.empty();
        }
    }

    private static Stream<WorkItem> items(CaseKind kind, PersonId who, LocalDate today) {
        return kind.listFor(who, today).stream()
                .flatMap(open ->
                        open.now().filter(turn -> turn.people().contains(who)).map(turn -> item(kind, open, turn)));
    }

    /// Somebody who only has to fill a vacant function need not know whom the case is about.
    private static WorkItem item(CaseKind kind, OpenCase open, WorkTurn.Now turn) {
        return turn.vacant()
                ? new WorkItem(kind.code(), open.id(), Optional.empty(), false, Optional.empty(), turn)
                : new WorkItem(kind.code(), open.id(), open.about(), open.named(), open.label(), turn);
    }
}
