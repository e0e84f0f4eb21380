package nl.zorgvuldig.coaching;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

public record RecordingId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
