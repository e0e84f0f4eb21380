package nl.zorgvuldig.roster;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// What the log says about a roster that is imported.
@Component
public final class RosterActs implements Acts {
    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(HoldingActs.RETAIN, Set.of("staff-gone"));
    }
}
