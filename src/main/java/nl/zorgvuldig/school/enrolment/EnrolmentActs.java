package nl.zorgvuldig.school.enrolment;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import org.springframework.stereotype.Component;

/// Acts on pupils: opening a dossier, listing, ending an enrolment, recording authority.
@Component
public final class EnrolmentActs implements Acts {
    public static final String READ_CODE = "read";

    /// Opening a dossier.
    public static final PupilDossierAct READ = PupilDossierAct.strong(READ_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.BOARD, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .shownAs(ShownAs.DOSSIER);

    public static final String LIST_CODE = "list";

    /// Seeing the names of the pupils one guides.
    public static final PupilDossierAct LIST = PupilDossierAct.strong(LIST_CODE)
            .by(AccessCapacity.GUIDE, AccessCapacity.KEEPER, AccessCapacity.BOARD)
            .withoutPrecondition()
            .refusedAsStranger()
            .notShown();

    /// Searching pupils by name.
    public static final PupilDossierAct SEARCH = PupilDossierAct.strong("search")
            .by(AccessCapacity.GUIDE, AccessCapacity.KEEPER, AccessCapacity.BOARD)
            .withoutPrecondition()
            .refusedAsStranger()
            .notShown();

    public static final String END_ENROLMENT_CODE = "end_enrolment";

    /// Ending a pupil's enrolment.
    public static final PupilDossierAct END_ENROLMENT = PupilDossierAct.strong(END_ENROLMENT_CODE)
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .notShown();

    public static final String KEEP_AUTHORITY_CODE = "keep_authority";

    /// Recording parental authority over a pupil, and disagreement between those who have it.
    public static final PupilDossierAct KEEP_AUTHORITY = PupilDossierAct.strong(KEEP_AUTHORITY_CODE)
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(READ, LIST, SEARCH, END_ENROLMENT, KEEP_AUTHORITY);
    }
}
