package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.policy.DossierAct;
import nl.zorgvuldig.policy.Way;
import org.springframework.stereotype.Component;

/// What one does about what the law gives somebody about their own data.
@Component
public final class RightActs implements Acts {
    /// Asking for what the law gives somebody about their own data, or about their child's, and
    /// taking that back.
    public static final Act ASK_RIGHT = Act.strong("ask_right", "asked", "withdrawn", "letter", "fetched");

    public static final String KEEP_RIGHT_CODE = "keep_right";

    /// Deciding on such a request, and carrying it out.
    public static final DossierAct KEEP_RIGHT = DossierAct.strong(KEEP_RIGHT_CODE)
            .by(Way.KEEPER)
            .refused(OTHER_FILES_WITH_DIRECTION, "access.no.head_only")
            .says(
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
