package nl.zorgvuldig.school.personnel;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Period in which a person works for the board. Every retention term counts from its last day.
public record Employment(PersonId employee, Period period) {
    public LocalDate ended() {
        return period.until();
    }
}
