package nl.zorgvuldig.images.filming;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a request to film.
public record FilmingId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
