package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;

/// Turn in an open case: who must act, or when.
public sealed interface WorkTurn {
    /// Nobody must act before a day; then the program continues by itself, or it is somebody's
    /// turn.
    ///
    /// @param day the first day on which it continues
    record Later(LocalDate day) implements WorkTurn {}

    /// One of these people must act.
    ///
    /// @param people empty only when nobody works for the board who could act
    /// @param task message key of what is to be done
    /// @param since the day from which it waits for them
    /// @param until the last day on which it is in time
    /// @param clause source of the last day
    /// @param otherwise the day on which it continues by itself when nobody acts
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

        /// Whether the people are asked only to make sure that somebody can do it, because they
        /// cannot do it themselves.
        public boolean vacant() {
            return task.equals(WorkTurnFinder.VACANT) || task.equals(WorkTurnFinder.ASK_BOARD);
        }
    }
}
