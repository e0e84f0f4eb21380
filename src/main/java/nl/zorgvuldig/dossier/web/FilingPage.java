package nl.zorgvuldig.dossier.web;

import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to add a document.
public record FilingPage(
        String dossier, String pupil, Clause clause, Sentence because, Form form, Relation writer) {
    /// Whether this writer is offered to make it confidential.
    public boolean confides() {
        return Confidential.offered(writer, form);
    }

    public EntryKind[] kinds() {
        return EntryKind.values();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
