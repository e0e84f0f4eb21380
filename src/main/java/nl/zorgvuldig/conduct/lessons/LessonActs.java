package nl.zorgvuldig.conduct.lessons;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import org.springframework.stereotype.Component;

/// The act of recording lessons about privacy.
@Component
public final class LessonActs implements Acts {
    /// Recording that a group was taught something, and maintaining the subjects; about no pupil.
    public static final Act TEACH =
            Act.strong("teach", "recorded", "withdrawn", "restored", "subject-added", "subject-ended", "reminded");

    @Override
    public List<Act> all() {
        return List.of(TEACH);
    }
}
