package nl.zorgvuldig.school.roster.leavers;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.roster.RosterPlan;

/// A pupil who seems to have left, or will; the head decides.
public record ProposedLeaver(PupilId pupil, RosterPlan.Leaver.Why why, Optional<LocalDate> leaving) {}
