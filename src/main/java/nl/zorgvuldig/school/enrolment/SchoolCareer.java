package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
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

    /// Whether the pupil is placed in that group on `day`.
    public boolean isIn(GroupId group, LocalDate day) {
        return groups(day).contains(group);
    }

    /// The groups in which the pupil is placed on `day`.
    public Set<GroupId> groups(LocalDate day) {
        return placements.stream()
                .filter(placement -> placement.period().contains(day))
                .map(Placement::group)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The enrolment that counts on `day`: the current one, or else the one that began last.
    public Enrolment current(LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.attends(day))
                .findFirst()
                .orElseGet(() -> enrolments.getLast());
    }
}
