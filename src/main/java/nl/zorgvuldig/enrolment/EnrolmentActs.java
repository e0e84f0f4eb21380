package nl.zorgvuldig.enrolment;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.ShownAs;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about who the pupils are.
@Component
public final class EnrolmentActs implements Acts {
    public static final String READ_CODE = "read";

    /// Opening a dossier.
    public static final DossierAct READ = DossierAct.strong(READ_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.BOARD, Way.GUIDE)
            .afterPledge()
            .refused()
            .shownAs(ShownAs.DOSSIER);

    public static final String LIST_CODE = "list";

    /// Seeing the names of the pupils one guides.
    public static final DossierAct LIST = DossierAct.strong(LIST_CODE)
            .by(Way.GUIDE, Way.KEEPER, Way.BOARD)
            .refused()
            .notShown();

    /// Searching pupils by name.
    public static final DossierAct SEARCH = DossierAct.strong("search")
            .by(Way.GUIDE, Way.KEEPER, Way.BOARD)
            .refused()
            .notShown();

    public static final String END_ENROLMENT_CODE = "end_enrolment";

    /// Ending a pupil's enrolment.
    public static final DossierAct END_ENROLMENT = DossierAct.strong(END_ENROLMENT_CODE)
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("ended", "corrected", "taken-back")
            .notShown();

    public static final String KEEP_AUTHORITY_CODE = "keep_authority";

    /// Recording who has authority over a pupil, and that those who have do not agree.
    public static final DossierAct KEEP_AUTHORITY = DossierAct.strong(KEEP_AUTHORITY_CODE)
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("authority", "dispute-opened", "dispute-closed", "account-opened", "account-closed")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(READ, LIST, SEARCH, END_ENROLMENT, KEEP_AUTHORITY);
    }
}
