package nl.zorgvuldig.platform.kernel.ids;

import java.util.UUID;

/// Identity of a document in a dossier.
public record DocumentId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
