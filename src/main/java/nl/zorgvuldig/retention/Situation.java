package nl.zorgvuldig.retention;

import java.util.List;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.kernel.PupilId;

/// Where a part of what is kept about a pupil stands today.
///
/// @param notices who was told of it
public record Situation(Leaver where, Part part, RetentionRules rules, List<Notice> notices) {
    public PupilId pupil() {
        return where.pupil();
    }
}
