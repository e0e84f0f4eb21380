package nl.zorgvuldig.consent.answers;

import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// For which time a yes was given. A no needs none: it holds until its giver says otherwise.
public sealed interface ConsentValidity {
    /// Until the school has asked again in the next school year ([RenewalCalendar]).
    record OfSchoolYear(SchoolYear year) implements ConsentValidity {}

    /// For the days that were asked for.
    record OfTerm(Period period) implements ConsentValidity {}
}
