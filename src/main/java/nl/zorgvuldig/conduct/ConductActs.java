package nl.zorgvuldig.conduct;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// Audit codes of the statements that staff sign.
@Component
final class ConductActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(SchoolActs.SIGN, Set.of("signed", "published"), Act.MAINTAIN, Set.of("statements-taken-over"));
    }
}
