package nl.zorgvuldig.emergency;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.ShownAs;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about emergency cards.
@Component
public final class CardActs implements Acts {
    public static final String READ_CARD_CODE = "read_card";

    /// Opening the emergency card of a pupil of one's own school.
    public static final DossierAct READ_CARD = DossierAct.strong(READ_CARD_CODE)
            .by(Way.GUIDE, Way.COLLEAGUE)
            .afterPledge()
            .refused(CONFIDENTIALITY, "access.no.card")
            .shownAs(ShownAs.CARD);

    public static final String WRITE_CARD_CODE = "write_card";

    /// Writing down on an emergency card what somebody who decides for the pupil said.
    public static final DossierAct WRITE_CARD = DossierAct.strong(WRITE_CARD_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR, Way.GUIDE)
            .whileAtSchool()
            .afterPledge()
            .refused(DOSSIER_FOR_GUIDES_AND_AUTHORITY, "access.no.card_write")
            .says("written")
            .shownAs(ShownAs.CARD, ShownAs.CARD_WRITTEN);

    public static final String OWN_CARD_CODE = "own_card";

    /// Seeing and writing one's own part of an emergency card.
    public static final DossierAct OWN_CARD = DossierAct.strong(OWN_CARD_CODE)
            .byWhoDecides(CONFIDENTIALITY, "access.because.own_log", "access.because.authority")
            .atAnotherAge("access.no.card_not_sixteen", "access.no.card_sixteen")
            .refused(CONFIDENTIALITY, "access.no.own_card")
            .says("written")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(READ_CARD, WRITE_CARD, OWN_CARD);
    }

    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(HoldingActs.RETAIN, Set.of("card-gone", "card-part-gone"));
    }
}
