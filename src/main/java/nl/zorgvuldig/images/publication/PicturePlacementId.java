package nl.zorgvuldig.images.publication;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a placement.
public record PicturePlacementId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
