package nl.zorgvuldig.platform.casework;

import java.util.Optional;

/// The tables of a kind of case. Inside a unit of work.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
public interface CaseTables<F extends CaseFile<?, E>, E> {
    /// Adds an event; the database refuses it when its number is taken, or when it cannot follow
    /// what stands there.
    ///
    /// @throws nl.zorgvuldig.platform.database.OvertakenException of a kind that keeps an event in columns of
    ///     the case, when these no longer are as in the file
    void add(F file, RecordedEvent<E> event);

    /// The same file as it is now, held: until the end of the unit of work nobody else adds an event
    /// or changes what the case is judged by. Empty as with [#reread].
    default Optional<F> hold(F file) {
        return reread(file);
    }

    /// The same file as it is now; empty when the acting person has nothing to do with it any more.
    Optional<F> reread(F file);
}
