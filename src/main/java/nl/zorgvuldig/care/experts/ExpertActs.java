package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// The act of consulting an external expert.
@Component
public final class ExpertActs implements Acts {
    public static final String KEEP_EXPERT_CODE = "keep_expert";

    /// Proposing to consult an external expert about a pupil, keeping what is agreed about that,
    /// and keeping the register of experts.
    public static final PupilDossierAct KEEP_EXPERT = PupilDossierAct.strong(KEEP_EXPERT_CODE)
            .by(AccessCapacity.KEEPER, AccessCapacity.SUPPORT_COORDINATOR)
            .requiresPrecondition()
            .refused(EXPERTS_AFTER_CONSENT, "access.no.keep_expert")
            .auditCodes(
                    "expert-added",
                    "expert-changed",
                    "expert-closed",
                    "proposed",
                    "planned",
                    "held",
                    "ended",
                    "filed",
                    "asked",
                    "asked-ended",
                    "advised",
                    "answered")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(KEEP_EXPERT);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(HoldingActs.RETAIN, Set.of("expert-gone"));
    }
}
