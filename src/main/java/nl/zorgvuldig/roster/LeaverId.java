package nl.zorgvuldig.roster;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of what a file says of one pupil who seems to have left.
public record LeaverId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
