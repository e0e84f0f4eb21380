package nl.zorgvuldig.dossier.record.redaction;

import java.util.List;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;

/// An item that the head may want to erase.
///
/// @param item an entry in its newest version, or a document
/// @param versions the number of the newest version; a document has one
/// @param views on it, which go along, oldest first
record ErasableItem(DossierItem item, int versions, List<Viewpoint> views) {
    boolean document() {
        return item instanceof Document;
    }
}
