package nl.zorgvuldig.conduct;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// What the log says about the statements that staff sign.
@Component
public final class ConductActs implements Acts {
    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(Act.MAINTAIN, Set.of("statements-taken-over"));
    }
}
