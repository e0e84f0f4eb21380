package nl.zorgvuldig.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Finds by name whose turn it is. Inside a unit of work.
@Component
public final class Turns {
    /// What is to be done by who stands in for a function that nobody holds: see to it that somebody
    /// does.
    public static final String VACANT = "casework.task.vacant";

    /// The same for who cannot give a function, but can ask the board to.
    public static final String ASK_BOARD = "casework.task.vacant_board";

    /// Who can name who holds a function, or watches over it that somebody does.
    private static final List<Link> LAST = Stream.of(StaffFunction.BOARD, StaffFunction.DATA_PROTECTION_OFFICER)
            .map(function -> Link.vacant(Holder.of(function)))
            .toList();

    private final Holders holders;

    Turns(Holders holders) {
        this.holders = holders;
    }

    /// One in the line of those who are asked.
    ///
    /// @param task key of other words than those of the case, for who stands in
    public record Link(Holder holder, Optional<String> task) {
        /// Who does what the case waits for.
        public static Link of(Holder holder) {
            return new Link(holder, Optional.empty());
        }

        /// Who sees to it that somebody can.
        public static Link vacant(Holder holder) {
            return new Link(holder, Optional.of(holder.function() == StaffFunction.BOARD ? VACANT : ASK_BOARD));
        }
    }

    /// Whose turn it is in what waits; nobody's when nothing more has to be done.
    ///
    /// @param somebody who that is
    public static List<Turn> of(Waiting waiting, Function<Waiting.Somebody, Turn> somebody) {
        return ofEach(waiting, one -> List.of(somebody.apply(one)));
    }

    /// The same, of more than one who must act.
    public static List<Turn> ofEach(Waiting waiting, Function<Waiting.Somebody, List<Turn>> somebody) {
        return switch (waiting) {
            case Waiting.Nobody _ -> List.of();
            case Waiting.Day(LocalDate on) -> List.of(new Turn.Later(on));
            case Waiting.Somebody one -> somebody.apply(one);
        };
    }

    /// Each of these people must act; with none of them, the first in line.
    public List<Turn> each(
            Waiting.Somebody waiting, Collection<PersonId> people, List<Link> otherwise, LocalDate today) {
        return people.isEmpty()
                ? List.of(inLine(waiting, otherwise, Set.of(), today))
                : people.stream()
                        .<Turn>map(one -> turn(waiting, Set.of(one), waiting.task()))
                        .toList();
    }

    /// It is the turn of the first in line of whom there is anybody; after the line, of who can see to
    /// it that somebody holds a function.
    ///
    /// @param except never asked, such as who asks something about themselves
    public Turn inLine(Waiting.Somebody waiting, List<Link> line, Set<PersonId> except, LocalDate today) {
        return Stream.concat(line.stream(), LAST.stream())
                .map(link -> turn(waiting, link, except, today))
                .filter(one -> !one.people().isEmpty())
                .findFirst()
                .orElseGet(() -> turn(waiting, Set.of(), VACANT));
    }

    /// It is the turn of these people, or with none of them of the first in line.
    public Turn first(
            Waiting.Somebody waiting,
            Collection<PersonId> people,
            List<Link> otherwise,
            Set<PersonId> except,
            LocalDate today) {
        return people.isEmpty()
                ? inLine(waiting, otherwise, except, today)
                : turn(waiting, Set.copyOf(people), waiting.task());
    }

    private Turn.Now turn(Waiting.Somebody waiting, Link link, Set<PersonId> except, LocalDate today) {
        return turn(
                waiting,
                Set.copyOf(holders.list(link.holder(), except, today)),
                link.task().orElse(waiting.task()));
    }

    private static Turn.Now turn(Waiting.Somebody waiting, Set<PersonId> people, String task) {
        return new Turn.Now(people, task, waiting.since(), waiting.until(), waiting.clause(), waiting.otherwise());
    }
}
