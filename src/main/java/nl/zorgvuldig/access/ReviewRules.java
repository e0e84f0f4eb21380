package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.time.Month;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Figure.Standing;
import nl.zorgvuldig.policy.Upholds;

/// When a head looks through who was let in at the school: once a school year, from October on,
/// when the groups are settled.
///
/// @param done whether it was done this school year
record ReviewRules(Done done, LocalDate today) {
    enum Done {
        YES,
        NO
    }

    /// What is to be said today.
    enum Reminding {
        NOTHING,
        /// On the head's own page.
        ON_SCREEN,
        /// There, and once by mail.
        ON_SCREEN_AND_BY_MAIL
    }

    /// From the first of October until it is done; by mail on the first day with pupils at school.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Reminding decide() {
        if (done == Done.YES || today.isBefore(first(today))) {
            return Reminding.NOTHING;
        }
        return SchoolDay.taught(today) ? Reminding.ON_SCREEN_AND_BY_MAIL : Reminding.ON_SCREEN;
    }

    /// What it means when it is not done: until the new year there is time, and after half a school
    /// year nobody looked.
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Standing standing() {
        if (done == Done.YES || today.isBefore(first(today).plusMonths(3))) {
            return Standing.UPHELD;
        }
        return today.isBefore(first(today).plusMonths(6)) ? Standing.AT_RISK : Standing.BROKEN;
    }

    private static LocalDate first(LocalDate today) {
        return LocalDate.of(SchoolYear.of(today).start(), Month.OCTOBER, 1);
    }
}
