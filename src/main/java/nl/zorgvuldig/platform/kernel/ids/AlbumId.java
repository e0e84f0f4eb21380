package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of an album of pictures of one group.
public record AlbumId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
