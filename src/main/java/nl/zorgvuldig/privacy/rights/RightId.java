package nl.zorgvuldig.privacy.rights;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a data subject request.
public record RightId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
