package nl.zorgvuldig.school.enrolment;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A pupil is in a group, from a day until a day. `yearGroup` is the year the pupil is in there, a
/// code of EDEXML: in a combination group it differs from pupil to pupil.
public record Placement(UUID id, PupilId pupil, GroupId group, String yearGroup, Period period) {}
