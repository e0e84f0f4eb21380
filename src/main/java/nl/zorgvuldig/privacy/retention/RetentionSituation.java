package nl.zorgvuldig.privacy.retention;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;

/// Where a part of what is kept about a pupil stands today.
///
/// @param notices who was told of it
public record RetentionSituation(
        SchoolLeaver where, PupilDataPart part, RetentionRules rules, List<SentDestructionNotice> notices) {
    public PupilId pupil() {
        return where.pupil();
    }
}
