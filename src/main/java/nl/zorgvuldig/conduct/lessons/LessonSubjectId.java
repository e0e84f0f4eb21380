package nl.zorgvuldig.conduct.lessons;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a subject on the board's list.
public record LessonSubjectId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
