package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a picture in an album.
public record PictureId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
