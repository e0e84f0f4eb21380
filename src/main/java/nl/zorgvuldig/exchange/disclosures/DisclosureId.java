package nl.zorgvuldig.exchange.disclosures;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a disclosure.
public record DisclosureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
