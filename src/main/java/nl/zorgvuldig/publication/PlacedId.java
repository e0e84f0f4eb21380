package nl.zorgvuldig.publication;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a picture in a channel.
public record PlacedId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
