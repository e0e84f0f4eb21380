package nl.zorgvuldig.publication;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a copy that left as a file.
public record CopyId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
