package nl.zorgvuldig.dossier;

import java.util.Optional;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;

/// A document as it was kept elsewhere. Prints as `[sealed]`.
public record Earlier(
        DocumentId id,
        DocumentDraft draft,
        PersonId addedBy,
        Optional<Document.Withdrawal> withdrawal) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
