package nl.zorgvuldig.code;

import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acts;
import org.springframework.stereotype.Component;

/// What the log says about the code of conduct.
@Component
public final class CodeActs implements Acts {
    @Override
    public Map<Act, Set<String>> saysOfOthers() {
        return Map.of(Act.MAINTAIN, Set.of("codes-taken-over"));
    }
}
