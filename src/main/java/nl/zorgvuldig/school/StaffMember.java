package nl.zorgvuldig.school;

import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;

/// Someone works at a school. `key` is the identity in the roster it was imported from.
public record StaffMember(PersonId person, SchoolId school, String key, Period period) {}
