package nl.zorgvuldig.conduct.codes;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Audit codes of the code of conduct.
@Component
final class ConductCodeActs implements Acts {
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
