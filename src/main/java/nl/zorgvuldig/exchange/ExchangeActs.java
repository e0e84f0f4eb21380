package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about what is given to others and asked of them.
@Component
public final class ExchangeActs implements Acts {
    public static final String PREPARE_EXCHANGE_CODE = "prepare_exchange";

    /// Preparing what is given to somebody outside, or asked of them.
    public static final DossierAct PREPARE_EXCHANGE = DossierAct.strong(PREPARE_EXCHANGE_CODE)
            .by(Way.KEEPER, Way.SUPPORT_COORDINATOR)
            .refused()
            .says("prepared", "picked", "whole", "masked", "left_out", "inspected", "request", "answer")
            .notShown();

    /// Deciding on that: that it is made, goes, or stops.
    public static final DossierAct KEEP_EXCHANGE = DossierAct.strong("keep_exchange")
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says(
                    "fixed",
                    "checked",
                    "asked",
                    "sent",
                    "not-sent",
                    "informed",
                    "stopped",
                    "ended",
                    "letter",
                    "corrected",
                    "request-asked",
                    "request-sent",
                    "request-reminded",
                    "request-stopped",
                    "request-ended")
            .notShown();

    /// Handing a package to who has its link and its code, and taking what somebody outside was
    /// asked for. The program alone.
    public static final Act GIVE_PACKAGE = Act.weak("give_package", "opened", "mistaken", "closed", "letter", "answer");

    /// Seeing what was given about one's own child, or about oneself.
    public static final DossierAct OWN_EXCHANGE = DossierAct.strong("own_exchange")
            .byWhoDecides(TO_THIRD_PARTIES_AFTER_CONSENT, "access.because.own_given", "access.because.given")
            .atAnotherAge("access.no.given_not_sixteen", "access.no.given_sixteen")
            .refused(CONFIDENTIALITY, "access.no.own_given")
            .notShown();

    /// Switching on and off the grounds on which something is given without consent.
    public static final Act KEEP_GROUNDS = Act.strong("keep_grounds", "on", "off");

    @Override
    public List<Act> all() {
        return List.of(PREPARE_EXCHANGE, KEEP_EXCHANGE, GIVE_PACKAGE, OWN_EXCHANGE, KEEP_GROUNDS);
    }
}
