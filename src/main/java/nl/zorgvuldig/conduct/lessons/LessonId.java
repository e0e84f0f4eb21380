package nl.zorgvuldig.conduct.lessons;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a recorded lesson.
public record LessonId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
