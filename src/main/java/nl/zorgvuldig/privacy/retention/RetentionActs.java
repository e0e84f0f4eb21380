package nl.zorgvuldig.privacy.retention;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Audit codes of retention and destruction.
@Component
final class RetentionActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                HoldingActs.RETAIN,
                Set.of(
                        "term-changed",
                        "seen",
                        "told",
                        "held",
                        "hold-read",
                        "hold-lifted",
                        "approved",
                        "kept",
                        "checked",
                        "key-dossier",
                        "key-register",
                        "destroyed",
                        "certified",
                        "parent-gone",
                        "again-dossier",
                        "again-register"));
    }
}
