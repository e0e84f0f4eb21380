package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds the people whose turn it is. Inside a unit of work.
@Component
public final class WorkTurnFinder {
    /// Task of the person who stands in for a function that nobody holds: to make sure that
    /// somebody does.
    public static final String VACANT = "casework.task.vacant";

    /// The same for somebody who cannot assign a function, but can ask the board to.
    public static final String ASK_BOARD = "casework.task.vacant_board";

    /// Functions that can assign a function, or watch over its being assigned.
    private static final List<Link> LAST = Stream.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER)
            .map(function -> Link.vacant(FunctionHolder.of(function)))
            .toList();

    private final FunctionHolders holders;

    WorkTurnFinder(FunctionHolders holders) {
        this.holders = holders;
    }

    /// Step in the order of functions that are asked.
    ///
    /// @param task message key that replaces the task of the case, for somebody who stands in
    public record Link(FunctionHolder holder, Optional<String> task) {
        /// Holders of a function who do what the case waits for.
        public static Link of(FunctionHolder holder) {
            return new Link(holder, Optional.empty());
        }

        /// Holders of a function who make sure that somebody can do it.
        public static Link vacant(FunctionHolder holder) {
            return new Link(holder, Optional.of(holder.function() == StaffFunction.BOARD ? VACANT : ASK_BOARD));
        }
    }

    /// The turns of an awaited action; empty when nothing more has to be done.
    ///
    /// @param somebody finds the person who must act
    public static List<WorkTurn> of(AwaitedAction waiting, Function<AwaitedAction.Somebody, WorkTurn> somebody) {
        return ofEach(waiting, each -> List.of(somebody.apply(each)));
    }

    /// As [#of], when more than one person must act.
    public static List<WorkTurn> ofEach(
            AwaitedAction waiting, Function<AwaitedAction.Somebody, List<WorkTurn>> somebody) {
        return switch (waiting) {
            case AwaitedAction.Nobody _ -> List.of();
            case AwaitedAction.Day(LocalDate on) -> List.of(new WorkTurn.Later(on));
            case AwaitedAction.Somebody each -> somebody.apply(each);
        };
    }

    /// Each of these people must act; if there are none, the first in line.
    public List<WorkTurn> each(
            AwaitedAction.Somebody waiting, Collection<PersonId> people, List<Link> otherwise, LocalDate today) {
        return people.isEmpty()
                ? List.of(inLine(waiting, otherwise, Set.of(), today))
                : people.stream()
                        .<WorkTurn>map(person -> turn(waiting, Set.of(person), waiting.task()))
                        .toList();
    }

    /// The turn of the first in line that anybody holds; after the line, of those who can make sure
    /// that somebody holds a function.
    ///
    /// @param except never asked, such as somebody who asks something about themselves
    public WorkTurn inLine(AwaitedAction.Somebody waiting, List<Link> line, Set<PersonId> except, LocalDate today) {
        return Stream.concat(line.stream(), LAST.stream())
                .map(link -> turn(waiting, link, except, today))
                .filter(now -> !now.people().isEmpty())
                .findFirst()
                .orElseGet(() -> turn(waiting, Set.of(), VACANT));
    }

    /// The turn of these people; if there are none, of the first in line.
    public WorkTurn first(
            AwaitedAction.Somebody waiting,
            Collection<PersonId> people,
            List<Link> otherwise,
            Set<PersonId> except,
            LocalDate today) {
        return people.isEmpty()
                ? inLine(waiting, otherwise, except, today)
                : turn(waiting, Set.copyOf(people), waiting.task());
    }

    private WorkTurn.Now turn(AwaitedAction.Somebody waiting, Link link, Set<PersonId> except, LocalDate today) {
        return turn(
                waiting,
                Set.copyOf(holders.list(link.holder(), except, today)),
                link.task().orElse(waiting.task()));
    }

    private static WorkTurn.Now turn(AwaitedAction.Somebody waiting, Set<PersonId> people, String task) {
        return new WorkTurn.Now(people, task, waiting.since(), waiting.until(), waiting.clause(), waiting.otherwise());
    }
}
