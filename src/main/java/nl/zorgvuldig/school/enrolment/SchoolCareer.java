package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Where a pupil is and has been, in ids and dates: what access decisions need, and nothing
/// personal.
///
/// @param keeper the school whose head keeps the dossier: that which took the pupil in last
/// @param enrolments the latest last
public record SchoolCareer(PupilId pupil, SchoolId keeper, List<Enrolment> enrolments, List<Placement> placements) {

    public boolean attends(SchoolId school, LocalDate day) {
        return enrolments.stream().anyMatch(enrolment -> enrolment.school().equals(school) && enrolment.attends(day));
    }

    public boolean attends(LocalDate day) {
        return enrolments.stream().anyMatch(enrolment -> enrolment.attends(day));
    }

    /// The enrolment that counts on `day`: the one running, or else the one begun last.
    public Enrolment current(LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.attends(day))
                .findFirst()
                .orElseGet(() -> enrolments.getLast());
    }
}
