package nl.zorgvuldig.school;

import nl.zorgvuldig.kernel.Period;

/// A group and the days on which someone guides it.
public record GuidedGroup(Group group, Period period) {}
