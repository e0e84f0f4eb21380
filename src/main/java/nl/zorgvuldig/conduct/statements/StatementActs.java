package nl.zorgvuldig.conduct.statements;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Audit codes of the statements that staff sign.
@Component
final class StatementActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(SchoolActs.SIGN, Set.of("signed", "published"), Act.MAINTAIN, Set.of("statements-taken-over"));
    }
}
