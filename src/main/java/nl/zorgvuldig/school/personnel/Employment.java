package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Since when somebody works for the board, and until when. The last day is what every term counts
/// from.
public record Employment(PersonId employee, Period period) {
    public LocalDate ended() {
        return period.until();
    }
}
