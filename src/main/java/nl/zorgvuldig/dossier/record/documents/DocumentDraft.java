package nl.zorgvuldig.dossier.record.documents;

import java.time.LocalDate;
import nl.zorgvuldig.dossier.record.EntryKind;

/// What somebody says about a document that they add. Prints as `[sealed]`.
///
/// @param happenedOn the day that stands on it
public record DocumentDraft(EntryKind kind, String title, LocalDate happenedOn) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
