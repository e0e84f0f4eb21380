package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Enrolments of a pupil who left, from which retention terms count.
///
/// @param keeper the school whose head keeps the dossier: the one that enrolled the pupil last
/// @param enrolments all of them, at least one
public record SchoolLeaver(PupilId pupil, SchoolId keeper, List<Enrolment> enrolments) {
    public static SchoolLeaver of(SchoolCareer where) {
        return new SchoolLeaver(where.pupil(), where.keeper(), where.enrolments());
    }

    /// The last day on which the pupil was at school.
    public LocalDate left() {
        LocalDate last = enrolments.getFirst().left();
        for (Enrolment enrolment : enrolments) {
            last = enrolment.left().isAfter(last) ? enrolment.left() : last;
        }
        return last;
    }
}
