package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;

/// A document in the list of a dossier.
///
/// @param thumbnail of its first page, as a `data:` address; blank when there is none
/// @param said viewpoints of parents and pupils on it; empty for readers who may not open it
/// @param open whether this reader may open it
public record DocumentLine(
        Document document,
        String address,
        String thumbnail,
        String addedBy,
        Optional<DocumentPage.Gone> gone,
        Confidentiality level,
        List<ViewpointView> said,
        boolean open) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
