package nl.zorgvuldig.privacy.rights;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a request about somebody's data.
public record RightId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
