package nl.zorgvuldig.access;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;

/// Who should guide one pupil for a while, and why. Prints as `[sealed]`.
///
/// @param expires the first day without access
public record AssignmentWish(PersonId to, LocalDate from, LocalDate expires, String reason) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
