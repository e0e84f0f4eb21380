package nl.zorgvuldig.consent.renewals;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// How a school checks consent in a school year (C21).
///
/// @param lastDay the last day on which an earlier yes still counts
public record ConsentRenewal(SchoolId school, SchoolYear year, LocalDate lastDay, Way way) {
    /// What becomes of a yes that nobody says again.
    public enum Way {
        /// It lapses after the last day: silence is not a yes.
        ASK_AGAIN,
        /// It stays for the year. The board chose so, with a reason.
        REMIND
    }

    public ConsentRenewal {
        if (!year.period().contains(lastDay)) {
            throw new IllegalArgumentException("the last day of a check lies in its school year");
        }
    }
}
