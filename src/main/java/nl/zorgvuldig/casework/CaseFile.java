package nl.zorgvuldig.casework;

import java.util.List;
import java.util.Optional;

/// A request with all that happened to it.
///
/// @param <R> the request
/// @param <E> the events of this kind of case
public interface CaseFile<R, E> {
    R request();

    /// In their order.
    List<Recorded<E>> history();

    /// The newest event of a kind; empty when there is none.
    default <K extends E> Optional<Recorded<E>> last(Class<K> kind) {
        return history().stream().filter(one -> kind.isInstance(one.event())).reduce((_, later) -> later);
    }
}
