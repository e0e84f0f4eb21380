package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityChange;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// A document as it was kept elsewhere. `toString` gives `[sealed]`.
public record ImportedDocument(
        DocumentId id,
        DocumentDraft draft,
        PersonId addedBy,
        Optional<Document.Withdrawal> withdrawal,
        List<ConfidentialityChange> markings) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
