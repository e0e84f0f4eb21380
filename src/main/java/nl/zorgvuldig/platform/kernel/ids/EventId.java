package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a line in the log.
public record EventId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
