package nl.zorgvuldig.enrolment;

import java.util.List;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// A pupil to be taken in, with the enrolments and placements known of them.
public record NewPupil(
        PupilId pupil,
        SchoolId keeper,
        PupilIdentity identity,
        List<Enrolled> enrolments,
        List<Placement> placements) {}
