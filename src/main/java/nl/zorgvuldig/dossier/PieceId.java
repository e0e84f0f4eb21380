package nl.zorgvuldig.dossier;

import java.util.UUID;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.Id;

/// Identity of one piece of a dossier, an entry or a document, where it does not matter which.
public record PieceId(UUID value) implements Id {
    public static PieceId of(EntryId entry) {
        return new PieceId(entry.value());
    }

    public static PieceId of(DocumentId document) {
        return new PieceId(document.value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
