package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// Acts on data subject requests.
@Component
public final class RightActs implements Acts {
    /// Requesting what the law grants about one's own data or one's child's, and withdrawing the
    /// request.
    public static final Act ASK_RIGHT = Act.strong("ask_right", "asked", "withdrawn", "letter", "fetched");

    public static final String KEEP_RIGHT_CODE = "keep_right";

    /// Deciding on a data subject request, and carrying it out.
    public static final PupilDossierAct KEEP_RIGHT = PupilDossierAct.strong(KEEP_RIGHT_CODE)
            .by(AccessCapacity.KEEPER)
            .withoutPrecondition()
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .auditCodes(
                    "seen",
                    "checked",
                    "unconfirmed",
                    "extended",
                    "granted",
                    "partly",
                    "refused",
                    "done",
                    "lifted",
                    "letter",
                    "reminded")
            .notShown();

    @Override
    public List<Act> all() {
        return List.of(ASK_RIGHT, KEEP_RIGHT);
    }
}
