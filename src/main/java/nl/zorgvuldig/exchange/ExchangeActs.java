package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// Acts of disclosure to, and inquiries at, third parties.
@Component
public final class ExchangeActs implements Acts {
    public static final String PREPARE_EXCHANGE_CODE = "prepare_exchange";

    /// Preparing a disclosure or an inquiry.
    public static final PupilDossierAct PREPARE_EXCHANGE = PupilDossierAct.strong(PREPARE_EXCHANGE_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR)
            .withoutPrecondition()
            .refusedAsStranger()
            .auditCodes(
                    "prepared",
                    "picked",
                    "whole",
                    "masked",
                    "left_out",
                    "inspected",
                    "demanded",
                    "already_given",
                    "request",
                    "answer")
            .notShown();

    /// Deciding on a disclosure or an inquiry: making, sending or stopping it.
    public static final PupilDossierAct KEEP_EXCHANGE = PupilDossierAct.strong("keep_exchange")
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes(
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

    /// Handing a package to whoever has its link and code, and receiving answers to inquiries.
    /// Only for the system account.
    public static final Act GIVE_PACKAGE = Act.weak("give_package", "opened", "mistaken", "closed", "letter", "answer");

    /// Seeing what was disclosed about one's own child, or about oneself.
    public static final PupilDossierAct OWN_EXCHANGE = PupilDossierAct.strong("own_exchange")
            .byLegalRepresentative(TO_THIRD_PARTIES_AFTER_CONSENT, "access.because.own_given", "access.because.given")
            .refusedForAge("access.no.given_not_sixteen", "access.no.given_sixteen")
            .withoutPrecondition()
            .refused(CONFIDENTIALITY, "access.no.own_given")
            .notShown();

    /// Switching the legal grounds for disclosure without consent on and off.
    public static final Act KEEP_GROUNDS = Act.strong("keep_grounds", "on", "off", "instruction");

    @Override
    public List<Act> all() {
        return List.of(PREPARE_EXCHANGE, KEEP_EXCHANGE, GIVE_PACKAGE, OWN_EXCHANGE, KEEP_GROUNDS);
    }
}
