package nl.zorgvuldig.exchange.disclosures;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of something that is given, or may be.
public record DisclosureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
