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

    /// Opening the emergency card of a pupil of one's own school.
    public static final PupilDossierAct READ_CARD = PupilDossierAct.strong(READ_CARD_CODE)
            .by(AccessCapacity.GUIDE, AccessCapacity.COLLEAGUE)
            .requiresPrecondition()
            .refused(CONFIDENTIALITY, "access.no.card")
            .shownAs(ShownAs.CARD);

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
        return List.of(READ_CARD, WRITE_CARD, OWN_CARD);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(HoldingActs.RETAIN, Set.of("card-gone", "card-part-gone"));
    }
}
