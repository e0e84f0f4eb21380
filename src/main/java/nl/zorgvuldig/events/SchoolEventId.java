package nl.zorgvuldig.events;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a school event.
public record SchoolEventId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
