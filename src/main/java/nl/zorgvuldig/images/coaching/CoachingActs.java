package nl.zorgvuldig.images.coaching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// Acts on recordings of lessons.
@Component
public final class CoachingActs implements Acts {
    /// Entering a coaching with recordings of lessons: starting it, adding to it, ending it.
    public static final Act COACH = Act.strong("coach", "started", "added", "noted", "unnoted", "removed", "ended");

    /// Opening the recording of a lesson.
    public static final Act WATCH = Act.strong("watch");

    @Override
    public List<Act> all() {
        return List.of(COACH, WATCH);
    }

    @Override
    public Map<Act, Set<String>> auditCodesUnderOtherActs() {
        return Map.of(HoldingActs.RETAIN, Set.of("lesson-gone"));
    }
}
