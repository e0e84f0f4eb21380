package nl.zorgvuldig.operations.backup;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Audit codes of backups.
@Component
final class BackupActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(Act.MAINTAIN, Set.of("copied", "restored"));
    }
}
