package nl.zorgvuldig.platform.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A request with its history.
///
/// @param <R> the request
/// @param <E> the events of this kind of case
public interface CaseFile<R, E> {
    R request();

    /// All events, in order.
    List<RecordedEvent<E>> history();

    /// Whether an event is one that the program notes beside what people do: a person who acts need
    /// not have seen it.
    default boolean quiet(E event) {
        return false;
    }

    /// Whether something relevant happened after the first `seen` events.
    ///
    /// @param seen how many events the person saw; a number that was never shown counts as not seen
    default boolean overtook(int seen) {
        return seen < 0
                || seen > history().size()
                || history().stream().skip(seen).anyMatch(recorded -> !quiet(recorded.event()));
    }

    /// The event as it would be recorded next.
    default RecordedEvent<E> next(PersonId by, Instant at, E event) {
        return new RecordedEvent<>(history().size() + 1, by, at, event);
    }

    /// The newest event of a kind; empty when there is none.
    default <K extends E> Optional<RecordedEvent<E>> last(Class<K> kind) {
        return history().stream()
                .filter(event -> kind.isInstance(event.event()))
                .reduce((_, later) -> later);
    }
}
