package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a school.
public record SchoolId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
