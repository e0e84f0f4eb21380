package nl.zorgvuldig.exchange;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of something that is given, or may be.
public record DisclosureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
