package nl.zorgvuldig.rights;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a request about somebody's data.
public record RightId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
