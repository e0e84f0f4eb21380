package nl.zorgvuldig.dossier.record.viewpoints;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a view of a parent or a pupil on an item of a dossier.
public record ViewpointId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
