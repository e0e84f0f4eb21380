package nl.zorgvuldig.school.organisation;

import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Employment of a person at a school according to its roster. `key` is the identity in the roster
/// it was imported from.
public record StaffMember(PersonId person, SchoolId school, String key, Period period) {}
