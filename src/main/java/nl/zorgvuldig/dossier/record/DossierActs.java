package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Acts on the content of a dossier; consultations, inspections and experts read and write dossiers
/// under them as well.
@Component
public final class DossierActs implements Acts {
    public static final String WRITE_CODE = "write";

    /// Adding an entry to a dossier, or correcting one.
    public static final PupilDossierAct WRITE = PupilDossierAct.strong(WRITE_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .refusedToBoard("access.no.board_reads")
            .auditCodes(
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

    public static final String TAKE_BACK_CODE = "take_back";

    /// Taking back what one has just written oneself, whose text is destroyed.
    public static final PupilDossierAct TAKE_BACK = PupilDossierAct.strong(TAKE_BACK_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .refusedToBoard("access.no.board_reads")
            .auditCodes("taken-back")
            .shownAs(ShownAs.DOSSIER);

    public static final String READ_DOCUMENT_CODE = "read_document";

    /// Opening a document that is kept in a dossier.
    public static final PupilDossierAct READ_DOCUMENT = PupilDossierAct.strong(READ_DOCUMENT_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.BOARD, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .shownAs(ShownAs.DOCUMENT);

    public static final String COPY_DOCUMENT_CODE = "copy_document";

    /// Exporting a document as a file.
    public static final PupilDossierAct COPY_DOCUMENT = PupilDossierAct.strong(COPY_DOCUMENT_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .refusedToBoard("access.no.board_copies")
            .shownAs(ShownAs.TAKEN);

    public static final String WITHDRAW_DOCUMENT_CODE = "withdraw_document";

    /// Closing a document that should not have been added.
    public static final PupilDossierAct WITHDRAW_DOCUMENT = PupilDossierAct.strong(WITHDRAW_DOCUMENT_CODE)
            .by(AccessCapacity.KEEPER)
            .requiresPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("withdrawn")
            .shownAs(ShownAs.DOCUMENT);

    public static final String CLASSIFY_CODE = "classify";

    /// Marking an entry in a dossier as confidential, or no longer so.
    public static final PupilDossierAct CLASSIFY = PupilDossierAct.strong(CLASSIFY_CODE)
            .by(AccessCapacity.KEEPER)
            .requiresPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes("raised", "lowered")
            .shownAs(ShownAs.DOSSIER);

    public static final String REDACT_CODE = "redact";

    /// Erasing an item that should not be in a dossier, or words of it.
    public static final PupilDossierAct REDACT = PupilDossierAct.strong(REDACT_CODE)
            .by(AccessCapacity.KEEPER)
            .requiresPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes(
                    "erased-request",
                    "erased-other-child",
                    "erased-not-needed",
                    "erased-unlawful",
                    "erased-wrong-person",
                    "rewritten-incorrect",
                    "rewritten-other-child",
                    "rewritten-not-needed",
                    "rewritten-unlawful")
            .shownAs(ShownAs.DOSSIER);

    public static final String GIVE_VIEW_CODE = "give_view";

    /// Giving one's view on the content of a dossier, or filing one that was handed over on paper.
    public static final PupilDossierAct GIVE_VIEW = PupilDossierAct.strong(GIVE_VIEW_CODE)
            .by(AccessCapacity.KEEPER)
            .byLegalRepresentative(INSPECTION_UNDER_SUPERVISION, "access.because.own_view", "access.because.view")
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .refusedToFamily("access.no.view_young", "access.no.view_sixteen", "access.no.view_authority")
            .auditCodes("given", "filed")
            .notShown();

    public static final String CONSULT_CODE = "consult";

    /// Planning a consultation about pupils, taking part in it and writing down what is said about
    /// a pupil.
    public static final PupilDossierAct CONSULT = PupilDossierAct.strong(CONSULT_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.GUIDE)
            .requiresPrecondition()
            .refusedAsStranger()
            .shownAs(ShownAs.DOSSIER);

    /// Turning the pages of a dossier in an inspection under supervision.
    public static final PupilDossierAct INSPECT = PupilDossierAct.strong("inspect")
            .by(AccessCapacity.SUPERVISED_INSPECTION)
            .withoutPrecondition()
            .refusedAsStranger()
            .notShown();

    /// Seeing the entries agreed to be shown, and advising, as an external expert.
    public static final PupilDossierAct ADVISE = PupilDossierAct.strong("advise")
            .by(AccessCapacity.EXTERNAL_EXPERT)
            .withoutPrecondition()
            .refusedAsStranger()
            .shownAs(ShownAs.EXPERT);

    /// Making a copy that the head ordered. System account only.
    public static final Act MAKE_COPY = Act.weak("make_copy");

    @Override
    public List<Act> all() {
        return List.of(
                WRITE,
                TAKE_BACK,
                READ_DOCUMENT,
                COPY_DOCUMENT,
                WITHDRAW_DOCUMENT,
                CLASSIFY,
                REDACT,
                GIVE_VIEW,
                CONSULT,
                INSPECT,
                ADVISE,
                MAKE_COPY);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(EnrolmentActs.END_ENROLMENT, Set.of("ended", "corrected", "taken-back"));
    }
}
