package nl.zorgvuldig.school.organisation;

import nl.zorgvuldig.platform.kernel.Period;

/// A group and the days on which someone guides it.
public record GuidedGroup(Group group, Period period) {}
