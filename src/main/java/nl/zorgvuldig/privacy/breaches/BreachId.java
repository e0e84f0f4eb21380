package nl.zorgvuldig.privacy.breaches;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a data breach. Carries no meaning; may appear in logs and addresses.
public record BreachId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
