package nl.zorgvuldig.roster;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.PupilId;

/// A pupil who seems to have left, or will; the head decides.
public record ProposedLeaver(PupilId pupil, RosterPlan.Leaver.Why why, Optional<LocalDate> leaving) {}
