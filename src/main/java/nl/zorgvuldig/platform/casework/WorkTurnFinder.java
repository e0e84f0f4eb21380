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

/// Finds by name whose turn it is. Inside a unit of work.
@Component
public final class WorkTurnFinder {
    /// What is to be done by who stands in for a function that nobody holds: see to it that somebody
    /// does.
    public static final String VACANT = "casework.task.vacant";

    /// The same for who cannot give a function, but can ask the board to.
    public static final String ASK_BOARD = "casework.task.vacant_board";

    /// Who can name who holds a function, or watches over it that somebody does.
    private static final List<Link> LAST = Stream.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER)
            .map(function -> Link.vacant(FunctionHolder.of(function)))
            .toList();

    private final FunctionHolders holders;

    WorkTurnFinder(FunctionHolders holders) {
        this.holders = holders;
    }

    /// One in the line of those who are asked.
    ///
    /// @param task key of other words than those of the case, for who stands in
    public record Link(FunctionHolder holder, Optional<String> task) {
        /// Who does what the case waits for.
        public static Link of(FunctionHolder holder) {
            return new Link(holder, Optional.empty());
        }

        /// Who sees to it that somebody can.
        public static Link vacant(FunctionHolder holder) {
            return new Link(holder, Optional.of(holder.function() == StaffFunction.BOARD ? VACANT : ASK_BOARD));
        }
    }

    /// Whose turn it is in what waits; nobody's when nothing more has to be done.
    ///
    /// @param somebody who that is
    public static List<WorkTurn> of(AwaitedAction waiting, Function<AwaitedAction.Somebody, WorkTurn> somebody) {
        return ofEach(waiting, each -> List.of(somebody.apply(each)));
    }

    /// The same, of more than one who must act.
    public static List<WorkTurn> ofEach(
            AwaitedAction waiting, Function<AwaitedAction.Somebody, List<WorkTurn>> somebody) {
        return switch (waiting) {
            case AwaitedAction.Nobody _ -> List.of();
            case AwaitedAction.Day(LocalDate on) -> List.of(new WorkTurn.Later(on));
            case AwaitedAction.Somebody each -> somebody.apply(each);
        };
    }

    /// Each of these people must act; with none of them, the first in line.
    public List<WorkTurn> each(
            AwaitedAction.Somebody waiting, Collection<PersonId> people, List<Link> otherwise, LocalDate today) {
        return people.isEmpty()
                ? List.of(inLine(waiting, otherwise, Set.of(), today))
                : people.stream()
                        .<WorkTurn>map(person -> turn(waiting, Set.of(person), waiting.task()))
                        .toList();
    }

    /// It is the turn of the first in line of whom there is anybody; after the line, of who can see to
    /// it that somebody holds a function.
    ///
    /// @param except never asked, such as who asks something about themselves
    public WorkTurn inLine(AwaitedAction.Somebody waiting, List<Link> line, Set<PersonId> except, LocalDate today) {
        return Stream.concat(line.stream(), LAST.stream())
                .map(link -> turn(waiting, link, except, today))
                .filter(now -> !now.people().isEmpty())
                .findFirst()
                .orElseGet(() -> turn(waiting, Set.of(), VACANT));
    }

    /// It is the turn of these people, or with none of them of the first in line.
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
