package nl.zorgvuldig.images.events;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a school event.
public record SchoolEventId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
