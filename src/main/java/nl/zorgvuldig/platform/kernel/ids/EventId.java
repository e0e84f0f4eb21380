package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of an event of the audit log.
public record EventId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
