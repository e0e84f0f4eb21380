package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// The act under which every module removes what is due.
@Component
public final class HoldingActs implements Acts {
    /// Deciding how long data is kept and what goes: the schedule, holding back, approving.
    public static final Act RETAIN = Act.strong("retain");

    @Override
    public List<Act> all() {
        return List.of(RETAIN);
    }
}
