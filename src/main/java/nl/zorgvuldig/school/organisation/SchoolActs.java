package nl.zorgvuldig.school.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.stereotype.Component;

/// Acts of a school: importing its roster, appointing to functions, signing statements.
@Component
public final class SchoolActs implements Acts {
    /// Importing a school's roster.
    public static final Act IMPORT = Act.singleEvent(AssuranceLevel.STRONG, "import");

    /// Appointing people to functions, and writing where a school can be reached.
    public static final Act APPOINT = Act.strong("appoint", "given", "ended", "taken-back", "phone");

    /// Signing the statements of staff, and publishing them.
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
