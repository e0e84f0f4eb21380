package nl.zorgvuldig.dossier;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;

/// A document as it was kept elsewhere. Prints as `[sealed]`.
public record Earlier(
        DocumentId id,
        DocumentDraft draft,
        PersonId addedBy,
        Optional<Document.Withdrawal> withdrawal,
        List<Marking> markings) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
