package nl.zorgvuldig.school;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// What one does about a school and who works there.
@Component
public final class SchoolActs implements Acts {
    /// Importing a school's roster.
    public static final Act IMPORT = Act.strong("import", "guidance-begun").unasked();

    /// Saying who holds which function.
    public static final Act APPOINT = Act.strong("appoint", "given", "ended", "taken-back");

    /// Signing what staff must keep to, and publishing what is to be signed.
    public static final Act SIGN = Act.strong(
            "sign",
            "signed",
            "published",
            "code-published",
            "code-withdrawn",
            "code-delivered",
            "code-reminded",
            "code-received",
            "code-evidence");

    @Override
    public List<Act> all() {
        return List.of(IMPORT, APPOINT, SIGN);
    }

    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(HoldingActs.RETAIN, Set.of("employment-resumed"));
    }
}
