package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.ShownAs;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about what is in a dossier.
@Component
public final class DossierActs implements Acts {
    public static final String WRITE_CODE = "write";

    /// Adding an entry to a dossier, or correcting one.
    public static final DossierAct WRITE = DossierAct.strong(WRITE_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.GUIDE)
            .afterPledge()
            .refused()
            .refusedToBoard("access.no.board_reads")
            .says(
                    "written",
                    "corrected",
                    "document",
                    "agreement-given",
                    "agreement-closed",
                    "plan-begun",
                    "plan-changed",
                    "plan-attached",
                    "plan-evaluated",
                    "plan-closed")
            .shownAs(ShownAs.DOSSIER, ShownAs.WRITTEN);

    public static final String READ_DOCUMENT_CODE = "read_document";

    /// Opening a document that is kept in a dossier.
    public static final DossierAct READ_DOCUMENT = DossierAct.strong(READ_DOCUMENT_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.BOARD, Way.GUIDE)
            .afterPledge()
            .refused()
            .shownAs(ShownAs.DOCUMENT);

    public static final String COPY_DOCUMENT_CODE = "copy_document";

    /// Taking a document out of the program, as a file.
    public static final DossierAct COPY_DOCUMENT = DossierAct.strong(COPY_DOCUMENT_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.GUIDE)
            .afterPledge()
            .refused()
            .refusedToBoard("access.no.board_copies")
            .shownAs(ShownAs.TAKEN);

    public static final String WITHDRAW_DOCUMENT_CODE = "withdraw_document";

    /// Closing a document that should not have been added.
    public static final DossierAct WITHDRAW_DOCUMENT = DossierAct.strong(WITHDRAW_DOCUMENT_CODE)
            .by(Way.KEEPER)
            .afterPledge()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("withdrawn")
            .shownAs(ShownAs.DOCUMENT);

    public static final String CLASSIFY_CODE = "classify";

    /// Saying that an entry in a dossier becomes confidential, or no longer is.
    public static final DossierAct CLASSIFY = DossierAct.strong(CLASSIFY_CODE)
            .by(Way.KEEPER)
            .afterPledge()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says("raised", "lowered")
            .shownAs(ShownAs.DOSSIER);

    public static final String GIVE_VIEW_CODE = "give_view";

    /// Giving one's view on what stands in a dossier, or filing one that was handed over on paper.
    public static final DossierAct GIVE_VIEW = DossierAct.strong(GIVE_VIEW_CODE)
            .by(Way.KEEPER)
            .byWhoDecides(INSPECTION_UNDER_SUPERVISION, "access.because.own_view", "access.because.view")
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .refusedToFamily("access.no.view_young", "access.no.view_sixteen", "access.no.view_authority")
            .says("given", "filed")
            .notShown();

    /// Planning a talk about pupils, taking part in it and writing down what is said about one.
    public static final DossierAct CONSULT = DossierAct.strong("consult")
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.GUIDE)
            .afterPledge()
            .refused()
            .says("planned", "changed", "cancelled", "begun", "noted", "closed", "counted")
            .shownAs(ShownAs.DOSSIER);

    /// Turning the pages of a dossier in an inspection under supervision.
    public static final DossierAct INSPECT = DossierAct.strong("inspect")
            .by(Way.INSPECTION)
            .refused()
            .says("opened", "ended", "minutes", "minutes-read", "confirmed", "remarked")
            .notShown();

    /// Seeing what was agreed to show, and advising, as an expert from outside.
    public static final DossierAct ADVISE =
            DossierAct.strong("advise").by(Way.ADVICE).refused().shownAs(ShownAs.EXPERT);

    /// Putting together a copy the head ordered. The program alone.
    public static final Act MAKE_COPY = Act.weak("make_copy");

    @Override
    public List<Act> all() {
        return List.of(
                WRITE,
                READ_DOCUMENT,
                COPY_DOCUMENT,
                WITHDRAW_DOCUMENT,
                CLASSIFY,
                GIVE_VIEW,
                CONSULT,
                INSPECT,
                ADVISE,
                MAKE_COPY);
    }
}
