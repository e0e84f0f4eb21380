package nl.zorgvuldig.consent.answers;

import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Validity period of a consent. A refusal needs none: it holds until its giver changes it.
public sealed interface ConsentValidity {
    /// Until the school has asked again in the next school year ([RenewalCalendar]).
    record OfSchoolYear(SchoolYear year) implements ConsentValidity {}

    /// For the requested period.
    record OfTerm(Period period) implements ConsentValidity {}
}
