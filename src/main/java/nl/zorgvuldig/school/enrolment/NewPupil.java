package nl.zorgvuldig.school.enrolment;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// A pupil to be enrolled, with their known enrolments and placements.
public record NewPupil(
        PupilId pupil,
        SchoolId keeper,
        PupilIdentity identity,
        List<Enrolment> enrolments,
        List<Placement> placements) {}
