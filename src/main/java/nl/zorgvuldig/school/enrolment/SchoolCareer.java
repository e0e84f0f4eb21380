package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;

/// Enrolments and placements of a pupil, in ids and dates: what access decisions need, and nothing
/// personal.
///
/// @param keeper the school whose head keeps the dossier: the one that enrolled the pupil last
/// @param enrolments the latest last
public record SchoolCareer(PupilId pupil, SchoolId keeper, List<Enrolment> enrolments, List<Placement> placements) {

    public boolean attends(SchoolId school, LocalDate day) {
        return enrolments.stream().anyMatch(enrolment -> enrolment.school().equals(school) && enrolment.attends(day));
    }

    public boolean attends(LocalDate day) {
        return enrolments.stream().anyMatch(enrolment -> enrolment.attends(day));
    }

    /// The enrolment that counts on `day`: the current one, or else the one that began last.
    public Enrolment current(LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.attends(day))
                .findFirst()
                .orElseGet(() -> enrolments.getLast());
    }
}
