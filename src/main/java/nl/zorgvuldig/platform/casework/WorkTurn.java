package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;

/// Whose turn it is in something that is open.
public sealed interface WorkTurn {
    /// Nobody must act before a day; then the program goes on by itself, or it is somebody's turn.
    ///
    /// @param day the first on which it goes on
    record Later(LocalDate day) implements WorkTurn {}

    /// One of these people must act.
    ///
    /// @param people nobody only when nobody works for the board who could
    /// @param task key of the words for what is to be done
    /// @param since the day from which it waits for them
    /// @param until the last day on which it is in time
    /// @param clause why there is a last day
    /// @param otherwise the day on which it goes on by itself when nobody acts
    record Now(
            Set<PersonId> people,
            String task,
            LocalDate since,
            LocalDate until,
            Clause clause,
            Optional<LocalDate> otherwise)
            implements WorkTurn {
        public Now {
            people = Set.copyOf(people);
        }

        /// Whether it is asked to see to it that somebody can do it, of who cannot do it themselves.
        public boolean vacant() {
            return task.equals(WorkTurnFinder.VACANT) || task.equals(WorkTurnFinder.ASK_BOARD);
        }
    }
}
