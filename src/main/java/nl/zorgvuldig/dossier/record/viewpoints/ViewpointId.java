package nl.zorgvuldig.dossier.record.viewpoints;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of what a parent or a pupil thinks of a piece of a dossier.
public record ViewpointId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
