package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.confidentiality.ConfidentialityField;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to add a document.
///
/// @param term how long it is kept after leaving
public record DocumentFilingPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Form form,
        AccessRelation writer,
        Sentence term) {
    /// Whether this writer is offered to make it confidential.
    public boolean confides() {
        return ConfidentialityField.offered(writer, form);
    }

    public List<EntryKind> kinds() {
        return EntryKind.ofDocuments();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
