package nl.zorgvuldig.school;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolId;

/// A function somebody is to hold, as it was asked for.
///
/// @param school needed for a function of a school; of another it is left out of account
/// @param until the last day; empty when no end is known
public record AppointmentWish(
        Nominee nominee, StaffFunction function, Optional<SchoolId> school, LocalDate from, Optional<LocalDate> until) {
    /// Where the function is held: at a school, or (empty) at the board.
    Optional<SchoolId> place() {
        return function.ofSchool() ? school : Optional.empty();
    }

    LocalDate last() {
        return until.orElse(Period.OPEN);
    }
}
