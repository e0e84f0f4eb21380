package nl.zorgvuldig.images.filming;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts of filming by parents.
@Component
public final class FilmingActs implements Acts {
    /// Requesting to film at school, for oneself, and withdrawing that.
    public static final Act ASK_FILMING = Act.weak("ask_filming", "asked", "too-late", "withdrawn");

    /// Deciding on a request to film, and seeing who may be filmed.
    public static final Act KEEP_FILMING =
            Act.strong("keep_filming", "seen", "permitted", "refused", "lapsed", "revoked", "closed", "warned");

    @Override
    public List<Act> all() {
        return List.of(ASK_FILMING, KEEP_FILMING);
    }
}
