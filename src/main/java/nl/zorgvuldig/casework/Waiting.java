package nl.zorgvuldig.casework;

import java.time.LocalDate;
import nl.zorgvuldig.policy.Clause;

/// What an open case waits for.
public sealed interface Waiting {
    /// For nobody: nothing more has to be done.
    record Nobody() implements Waiting {}

    /// For a day: until then nobody must act. Then the program goes on by itself, or it is somebody's
    /// turn.
    ///
    /// @param on the first day on which it goes on
    record Day(LocalDate on) implements Waiting {}

    /// For somebody who must act.
    ///
    /// @param party whose turn it is
    /// @param task key of the words for what is to be done
    /// @param since the day from which it waits for them
    /// @param until the last day on which it is in time
    /// @param clause why there is a last day
    record Somebody(Party party, String task, LocalDate since, LocalDate until, Clause clause) implements Waiting {}
}
