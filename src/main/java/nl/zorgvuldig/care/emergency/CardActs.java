package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.ShownAs;
import org.springframework.stereotype.Component;

/// Acts on emergency cards.
@Component
public final class CardActs implements Acts {
    public static final String READ_CARD_CODE = "read_card";

    /// Opening the emergency card of a pupil of one's own school: whom to call, and as much of what to
    /// know as the reader may see.
    public static final PupilDossierAct READ_CARD = PupilDossierAct.strong(READ_CARD_CODE)
            .by(AccessCapacity.GUIDE, AccessCapacity.KEEPER, AccessCapacity.COLLEAGUE)
            .whileEnrolled()
            .requiresPrecondition()
            .refused(CONFIDENTIALITY, "access.no.card")
            .shownAs(ShownAs.CARD);

    public static final String EMERGENCY_CARD_CODE = "emergency_card";

    /// Opening in an emergency what otherwise only those who guide the pupil see, for the rest of the
    /// day.
    public static final PupilDossierAct EMERGENCY_CARD = PupilDossierAct.strong(EMERGENCY_CARD_CODE)
            .by(AccessCapacity.GUIDE, AccessCapacity.KEEPER, AccessCapacity.COLLEAGUE)
            .whileEnrolled()
            .requiresPrecondition()
            .refused(CONFIDENTIALITY, "access.no.card")
            .auditCodes("opened-accident", "opened-ill", "opened-missing", "opened-other")
            .shownAs(ShownAs.CARD_EMERGENCY);

    public static final String WEIGH_CARD_CODE = "weigh_card";

    /// Deciding what of a card the school needs to guide the pupil, and looking at openings in an
    /// emergency.
    public static final PupilDossierAct WEIGH_CARD = PupilDossierAct.strong(WEIGH_CARD_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR)
            .whileEnrolled()
            .requiresPrecondition()
            .refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.card_weigh")
            .auditCodes("needed", "not-needed", "written-by-school", "opening-justified", "opening-not-justified")
            .shownAs(ShownAs.CARD, ShownAs.CARD_WEIGHED);

    public static final String WRITE_CARD_CODE = "write_card";

    /// Writing down on an emergency card what a legal representative of the pupil said.
    public static final PupilDossierAct WRITE_CARD = PupilDossierAct.strong(WRITE_CARD_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR, AccessCapacity.GUIDE)
            .whileEnrolled()
            .requiresPrecondition()
            .refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.card_write")
            .auditCodes("written")
            .shownAs(ShownAs.CARD, ShownAs.CARD_WRITTEN);

    public static final String OWN_CARD_CODE = "own_card";

    /// Seeing and writing one's own part of an emergency card.
    public static final PupilDossierAct OWN_CARD = PupilDossierAct.strong(OWN_CARD_CODE)
            .byLegalRepresentative(CONFIDENTIALITY, "access.because.own_log", "access.because.authority")
            .refusedForAge("access.no.card_not_sixteen", "access.no.card_sixteen")
            .withoutPrecondition()
            .refused(CONFIDENTIALITY, "access.no.own_card")
            .auditCodes("written")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(READ_CARD, EMERGENCY_CARD, WRITE_CARD, WEIGH_CARD, OWN_CARD);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(HoldingActs.RETAIN, Set.of("card-gone", "card-part-gone"));
    }
}
