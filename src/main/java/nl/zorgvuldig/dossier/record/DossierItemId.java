package nl.zorgvuldig.dossier.record;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of an item in a dossier, where it does not matter whether it is an entry or a document.
public record DossierItemId(UUID value) implements Id {
    public static DossierItemId of(EntryId entry) {
        return new DossierItemId(entry.value());
    }

    public static DossierItemId of(DocumentId document) {
        return new DossierItemId(document.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
