package nl.zorgvuldig.enrolment;

import java.util.UUID;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PupilId;

/// A pupil is in a group, from a day until a day.
public record Placement(UUID id, PupilId pupil, GroupId group, Period period) {}
