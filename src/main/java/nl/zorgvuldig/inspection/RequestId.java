package nl.zorgvuldig.inspection;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a request to inspect.
public record RequestId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
