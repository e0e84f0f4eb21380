package nl.zorgvuldig.conduct.codes;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of one policy document for staff, the same in all its versions.
public record ConductCodeId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
