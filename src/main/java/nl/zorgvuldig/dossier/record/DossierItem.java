package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;

/// Item in the timeline of a dossier: an entry in one of its versions, or a document.
public sealed interface DossierItem permits Entry, Document {
    DossierItemId piece();

    EntryKind kind();

    LocalDate happenedOn();

    /// The text that a search covers: the text of an entry, the title of a document.
    String words();
}
