package nl.zorgvuldig.inspection;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about inspection and copies.
@Component
public final class InspectionActs implements Acts {
    /// Asking to inspect a dossier, and taking that back.
    public static final Act ASK_INSPECTION = Act.weak("ask_inspection", "asked", "withdrawn");

    /// Deciding on such a request: when and with whom, what is not shown, or no.
    public static final DossierAct KEEP_INSPECTION = DossierAct.strong("keep_inspection")
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("seen", "planned", "refused", "shown", "masked", "withheld")
            .notShown();

    /// Asking for a copy of a dossier, and taking that back.
    public static final Act ASK_COPY = Act.weak("ask_copy", "asked", "withdrawn");

    /// Deciding on such a request: what is in it, how it is handed over, or no.
    public static final DossierAct KEEP_COPY = DossierAct.strong("keep_copy")
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("declined", "ordered", "made", "failed", "offered", "given", "lapsed")
            .notShown();

    /// Taking the copy of a dossier out of the program, to check and to print it.
    public static final DossierAct COPY_DOSSIER = DossierAct.strong("copy_dossier")
            .by(Way.KEEPER)
            .afterPledge()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("printed")
            .notShown();

    /// Fetching the copy one asked for.
    public static final DossierAct FETCH_COPY = DossierAct.strong("fetch_copy")
            .byWhoDecides(INSPECTION_UNDER_SUPERVISION, "access.because.own_copy", "access.because.copy")
            .refused()
            .says("fetched")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(ASK_INSPECTION, KEEP_INSPECTION, ASK_COPY, KEEP_COPY, COPY_DOSSIER, FETCH_COPY);
    }
}
