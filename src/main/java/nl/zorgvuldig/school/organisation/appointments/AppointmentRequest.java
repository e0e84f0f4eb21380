package nl.zorgvuldig.school.organisation.appointments;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Request to appoint a person to a function.
///
/// @param school required for a function of a school; ignored for others
/// @param until the last day; empty when no end is known
public record AppointmentRequest(
        AppointmentNominee nominee,
        StaffFunction function,
        Optional<SchoolId> school,
        LocalDate from,
        Optional<LocalDate> until) {
    /// Where the function is held: at a school, or (empty) at the board.
    Optional<SchoolId> place() {
        return function.ofSchool() ? school : Optional.empty();
    }

    LocalDate last() {
        return until.orElse(Period.OPEN);
    }
}
