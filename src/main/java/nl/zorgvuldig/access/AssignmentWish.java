package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;

/// Who should guide one pupil for a while, and why. Prints as `[sealed]`.
///
/// @param expires the first day without access
public record AssignmentWish(PersonId to, LocalDate from, LocalDate expires, String reason) {

    /// What is wrong with a reason, whatever the rest of a form holds.
    public static Optional<Objection> objection(String reason) {
        return AssignmentRules.reason(reason);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
