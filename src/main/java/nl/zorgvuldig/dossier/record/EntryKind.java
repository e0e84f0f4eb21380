package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// Catalogue of what may be written in a dossier. There is no kind "other": anything that fits none
/// of these is not needed for guidance. Each kind says why it is kept, on which ground of the AVG,
/// who keeps it, and its class of the retention schedule. Personal working notes stay outside the
/// system.
@Upholds({NECESSARY_FOR_GUIDANCE, OTHER_FILES_WITH_DIRECTION})
public enum EntryKind {
    OBSERVATION(Purpose.FOLLOW_PROGRESS),
    RESULT(Purpose.FOLLOW_PROGRESS),
    PARENT_TALK(Purpose.WORK_WITH_PARENTS),
    CONSULTATION_REPORT(Purpose.GUIDE),
    EXPERT_ADVICE(Purpose.EXTRA_SUPPORT),
    AGREEMENT(Purpose.GUIDE),
    EXAMINATION_REPORT(Purpose.EXTRA_SUPPORT),
    SUPPORT_PLAN(Purpose.EXTRA_SUPPORT),
    INCIDENT(Purpose.SAFETY),
    CHILD_VIEW(Purpose.HEAR_PUPIL);

    /// Purpose for which something is kept.
    public enum Purpose {
        FOLLOW_PROGRESS,
        WORK_WITH_PARENTS,
        GUIDE,
        EXTRA_SUPPORT,
        SAFETY,
        HEAR_PUPIL
    }

    /// Ground of article 6 AVG: all of these belong to the school's public task (6(1)(e)).
    public static final String LEGAL_BASIS = "A6-1-e";

    /// Class of the retention schedule: the board's term after leaving.
    public static final String RETENTION_CLASS = "PUPIL_DOSSIER";

    private final Purpose purpose;

    EntryKind(Purpose purpose) {
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }

    /// Kinds that a document can have. What a pupil said is written down in a few words, with who
    /// heard it.
    public static List<EntryKind> ofDocuments() {
        return Arrays.stream(values()).filter(kind -> kind != CHILD_VIEW).toList();
    }

    public String code() {
        return Codes.of(this);
    }
}
