package nl.zorgvuldig.consent;

import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.SchoolYear;

/// For which time a yes was given. A no needs none: it holds until its giver says otherwise.
public sealed interface Validity {
    /// Until the school has asked again in the next school year ([RenewalCalendar]).
    record OfSchoolYear(SchoolYear year) implements Validity {}

    /// For the days that were asked for.
    record OfTerm(Period period) implements Validity {}
}
