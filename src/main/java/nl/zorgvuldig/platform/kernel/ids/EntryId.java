package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of an entry in a dossier. A correction is a new version of the same entry.
public record EntryId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
