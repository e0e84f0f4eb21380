package nl.zorgvuldig.personnel;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;

/// Since when somebody works for the board, and until when. The last day is what every term counts
/// from.
public record Employment(PersonId employee, Period period) {
    public LocalDate ended() {
        return period.until();
    }

    /// With these days as well: who comes back works here since the first time.
    Employment with(Period other) {
        return new Employment(
                employee,
                new Period(
                        period.from().isBefore(other.from()) ? period.from() : other.from(),
                        period.until().isAfter(other.until()) ? period.until() : other.until()));
    }
}
