package nl.zorgvuldig.school.enrolment;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Placement of a pupil in a group, for a period. `yearGroup` is the pupil's year there, a code of
/// EDEXML: in a combination group it differs from pupil to pupil.
public record Placement(UUID id, PupilId pupil, GroupId group, String yearGroup, Period period) {}
