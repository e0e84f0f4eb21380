package nl.zorgvuldig.platform.holdings;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Act under which every module removes data whose retention has ended.
@Component
public final class HoldingActs implements Acts {
    /// Deciding how long data is kept and what is destroyed: the schedule, holding back, approving.
    public static final Act RETAIN = Act.strong("retain");

    @Override
    public List<Act> all() {
        return List.of(RETAIN);
    }
}
