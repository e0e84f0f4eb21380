package nl.zorgvuldig.dossier.record;

import java.time.LocalDate;

/// What stands in the timeline of a dossier: an entry in one of its versions, or a document.
public sealed interface DossierItem permits Entry, Document {
    DossierItemId piece();

    EntryKind kind();

    LocalDate happenedOn();

    /// What can be looked for: the text of an entry, the title of a document.
    String words();
}
