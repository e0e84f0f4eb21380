package nl.zorgvuldig.consent.renewals;

import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Consent check of a school in a school year (C21).
///
/// @param lastDay the last day on which an earlier consent still counts
public record ConsentRenewal(SchoolId school, SchoolYear year, LocalDate lastDay, Way way) {
    /// What happens to a consent that nobody renews.
    public enum Way {
        /// It expires after the last day: silence is not consent.
        ASK_AGAIN,
        /// It remains for the year. The board chose so, with a reason.
        REMIND
    }

    public ConsentRenewal {
        if (!year.period().contains(lastDay)) {
            throw new IllegalArgumentException("the last day of a check lies in its school year");
        }
    }
}
