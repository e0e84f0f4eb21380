package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a group in one school year.
public record GroupId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
