package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import org.springframework.stereotype.Component;

/// Acts of giving access, and of seeing who had it.
@Component
public final class AccessActs implements Acts {
    public static final String ASSIGN_CODE = "assign";

    /// Giving a substitute a dated assignment to one pupil.
    public static final PupilDossierAct ASSIGN = PupilDossierAct.strong(ASSIGN_CODE)
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("given", "ended", "review-seen", "reviewed", "review-reminded")
            .notShown();

    public static final String READ_OWN_LOG_CODE = "read_own_log";

    /// Seeing who opened the dossier of one's own child, or one's own.
    public static final PupilDossierAct READ_OWN_LOG = PupilDossierAct.strong(READ_OWN_LOG_CODE)
            .byLegalRepresentative(CONFIDENTIALITY, "access.because.own_log", "access.because.authority")
            .refusedForAge("access.no.not_sixteen", "access.no.sixteen")
            .withoutPrecondition()
            .refused(CONFIDENTIALITY, "access.no.own_log")
            .shownAs(ShownAs.OWN_LOG);

    @Override
    public List<Act> all() {
        return List.of(ASSIGN, READ_OWN_LOG);
    }
}
