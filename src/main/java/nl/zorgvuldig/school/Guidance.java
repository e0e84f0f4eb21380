package nl.zorgvuldig.school;

import java.util.UUID;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;

/// Someone guides the pupils of a group, from a day until a day.
public record Guidance(UUID id, PersonId person, GroupId group, Period period) {}
