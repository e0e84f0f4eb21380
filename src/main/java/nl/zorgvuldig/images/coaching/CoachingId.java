package nl.zorgvuldig.images.coaching;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

public record CoachingId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
