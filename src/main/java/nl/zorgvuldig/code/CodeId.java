package nl.zorgvuldig.code;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of one policy document for staff, the same in all its versions.
public record CodeId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
