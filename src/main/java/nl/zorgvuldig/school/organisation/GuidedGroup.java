package nl.zorgvuldig.school.organisation;

import nl.zorgvuldig.platform.kernel.Period;

/// A group, and the period in which a person guides it.
public record GuidedGroup(Group group, Period period) {}
