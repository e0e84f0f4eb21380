package nl.zorgvuldig.access;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.ShownAs;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about who may open a dossier.
@Component
public final class AccessActs implements Acts {
    public static final String ASSIGN_CODE = "assign";

    /// Giving a substitute a dated relation with one pupil.
    public static final DossierAct ASSIGN = DossierAct.strong(ASSIGN_CODE)
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("given", "ended", "review-seen", "reviewed", "review-reminded")
            .notShown();

    public static final String READ_OWN_LOG_CODE = "read_own_log";

    /// Seeing who looked in the dossier of one's own child, or in one's own.
    public static final DossierAct READ_OWN_LOG = DossierAct.strong(READ_OWN_LOG_CODE)
            .byWhoDecides(CONFIDENTIALITY, "access.because.own_log", "access.because.authority")
            .atAnotherAge("access.no.not_sixteen", "access.no.sixteen")
            .refused(CONFIDENTIALITY, "access.no.own_log")
            .shownAs(ShownAs.OWN_LOG);

    @Override
    public List<Act> all() {
        return List.of(ASSIGN, READ_OWN_LOG);
    }
}
