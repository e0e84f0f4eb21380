package nl.zorgvuldig.platform.casework;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;

/// What an open case waits for.
public sealed interface AwaitedAction {
    /// Nothing more has to be done.
    record Nobody() implements AwaitedAction {}

    /// The case waits for a day: until then nobody must act. Then the program continues by itself,
    /// or it is somebody's turn.
    ///
    /// @param on the first day on which it continues
    record Day(LocalDate on) implements AwaitedAction {}

    /// The case waits for somebody who must act.
    ///
    /// @param party whose turn it is
    /// @param task message key of what is to be done
    /// @param since the day from which it waits for them
    /// @param until the last day on which it is in time
    /// @param clause source of the last day
    /// @param otherwise the day on which the program continues when nobody acts
    record Somebody(
            CaseParty party,
            String task,
            LocalDate since,
            LocalDate until,
            Clause clause,
            Optional<LocalDate> otherwise)
            implements AwaitedAction {
        public Somebody(CaseParty party, String task, LocalDate since, LocalDate until, Clause clause) {
            this(party, task, since, until, clause, Optional.empty());
        }

        public Somebody unless(LocalDate day) {
            return new Somebody(party, task, since, until, clause, Optional.of(day));
        }
    }
}
