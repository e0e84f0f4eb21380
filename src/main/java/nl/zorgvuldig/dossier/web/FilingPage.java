package nl.zorgvuldig.dossier.web;

import java.util.List;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to add a document.
///
/// @param term how long it is kept after leaving
public record FilingPage(
        String dossier, String pupil, Clause clause, Sentence because, Form form, Relation writer, Sentence term) {
    /// Whether this writer is offered to make it confidential.
    public boolean confides() {
        return Confidential.offered(writer, form);
    }

    public List<EntryKind> kinds() {
        return EntryKind.ofDocuments();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
