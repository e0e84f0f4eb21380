package nl.zorgvuldig.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;

/// A request with all that happened to it.
///
/// @param <R> the request
/// @param <E> the events of this kind of case
public interface CaseFile<R, E> {
    R request();

    /// In their order.
    List<Recorded<E>> history();

    /// What would be recorded next.
    default Recorded<E> next(PersonId by, Instant at, E event) {
        return new Recorded<>(history().size() + 1, by, at, event);
    }

    /// The newest event of a kind; empty when there is none.
    default <K extends E> Optional<Recorded<E>> last(Class<K> kind) {
        return history().stream().filter(one -> kind.isInstance(one.event())).reduce((_, later) -> later);
    }
}
