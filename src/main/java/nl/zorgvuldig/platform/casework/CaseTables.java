package nl.zorgvuldig.platform.casework;

import java.util.Optional;

/// Tables of a kind of case. Inside a unit of work.
///
/// @param <F> the file of this kind of case
/// @param <E> its events
public interface CaseTables<F extends CaseFile<?, E>, E> {
    /// Adds an event; the database refuses it when its number is taken, or when it cannot follow
    /// the stored events.
    ///
    /// @throws nl.zorgvuldig.platform.database.OvertakenException for a kind that keeps an event in
    ///     columns of the case, when these are no longer as in the file
    void add(F file, RecordedEvent<E> event);

    /// The same file as it is now, locked: until the end of the unit of work nobody else adds an
    /// event or changes anything by which the case is judged. Empty as with [#reread].
    default Optional<F> hold(F file) {
        return reread(file);
    }

    /// The same file as it is now; empty when the acting person has no part in it any more.
    Optional<F> reread(F file);
}
