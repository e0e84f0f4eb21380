package nl.zorgvuldig.school.roster;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Audit codes of importing a roster, and of decisions on proposed leavers.
@Component
final class RosterActs implements Acts {
    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(
                SchoolActs.IMPORT,
                Set.of("guidance-begun"),
                HoldingActs.RETAIN,
                Set.of("staff-gone"),
                EnrolmentActs.END_ENROLMENT,
                Set.of("leavers-seen", "stays"));
    }
}
