package nl.zorgvuldig.dossier.web;

import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to write or correct an entry.
///
/// @param writer how the writer is there
/// @param term how long it is kept after leaving
/// @param corrects the entry that is corrected; empty for a new one
public record WritePage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Form form,
        Optional<String> corrects,
        Relation writer,
        Sentence term) {
    public EntryKind[] kinds() {
        return EntryKind.values();
    }

    /// Whether this writer is offered to make it confidential.
    public boolean confides() {
        return Confidential.offered(writer, form);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
