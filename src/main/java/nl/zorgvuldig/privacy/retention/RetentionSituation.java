package nl.zorgvuldig.privacy.retention;

import java.util.List;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;

/// A part of a pupil's data with its retention status today.
///
/// @param notices who was notified of its destruction
public record RetentionSituation(
        SchoolLeaver where, PupilDataPart part, RetentionRules rules, List<SentDestructionNotice> notices) {
    public PupilId pupil() {
        return where.pupil();
    }
}
