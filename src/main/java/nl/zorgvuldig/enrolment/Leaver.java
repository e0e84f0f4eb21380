package nl.zorgvuldig.enrolment;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;

/// When a pupil came and left: what terms of keeping count from.
///
/// @param keeper the school whose head keeps the dossier: that which took the pupil in last
/// @param enrolments all of them, at least one
public record Leaver(PupilId pupil, SchoolId keeper, List<Enrolled> enrolments) {
    public static Leaver of(Whereabouts where) {
        return new Leaver(where.pupil(), where.keeper(), where.enrolments());
    }

    /// The last day on which the pupil was at school.
    public LocalDate left() {
        LocalDate last = enrolments.getFirst().left();
        for (Enrolled one : enrolments) {
            last = one.left().isAfter(last) ? one.left() : last;
        }
        return last;
    }
}
