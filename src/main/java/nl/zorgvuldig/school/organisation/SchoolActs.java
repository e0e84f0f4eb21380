package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.stereotype.Component;

/// Acts of a school: its roster, its functions, what its staff sign.
@Component
public final class SchoolActs implements Acts {
    /// Importing a school's roster.
    public static final Act IMPORT = Act.singleEvent(AssuranceLevel.STRONG, "import");

    /// Saying who holds which function.
    public static final Act APPOINT = Act.strong("appoint", "given", "ended", "taken-back");

    /// Signing what staff must keep to, and publishing what is to be signed.
    public static final Act SIGN = Act.strong("sign");

    @Override
    public List<Act> all() {
        return List.of(IMPORT, APPOINT, SIGN);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(HoldingActs.RETAIN, Set.of("employment-resumed"));
    }
}
