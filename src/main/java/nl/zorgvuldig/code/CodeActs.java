package nl.zorgvuldig.code;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import nl.zorgvuldig.school.SchoolActs;
import org.springframework.stereotype.Component;

/// Audit codes of the code of conduct.
@Component
final class CodeActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                SchoolActs.SIGN,
                Set.of(
                        "code-published",
                        "code-withdrawn",
                        "code-delivered",
                        "code-reminded",
                        "code-received",
                        "code-evidence"),
                Act.MAINTAIN,
                Set.of("codes-taken-over"));
    }
}
