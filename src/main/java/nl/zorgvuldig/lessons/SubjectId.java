package nl.zorgvuldig.lessons;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a subject on the board's list.
public record SubjectId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
