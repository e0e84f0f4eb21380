package nl.zorgvuldig.oversight;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Audit codes of oversight.
@Component
final class OversightActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(LogActs.EXPORT_LOG, Set.of("verified", "exported", "kit", "looked", "reviewed"));
    }
}
