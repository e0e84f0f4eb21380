package nl.zorgvuldig.dossier.inspection.requests;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a request to inspect.
public record RequestId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
