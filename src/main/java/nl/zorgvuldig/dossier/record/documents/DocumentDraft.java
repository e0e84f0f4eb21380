package nl.zorgvuldig.dossier.record.documents;

import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.EntryKind;

/// Description of a document that somebody adds. `toString` gives `[sealed]`.
///
/// @param happenedOn the date on the document
public record DocumentDraft(EntryKind kind, String title, LocalDate happenedOn) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
