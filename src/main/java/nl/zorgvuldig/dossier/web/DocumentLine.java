package nl.zorgvuldig.dossier.web;

import java.util.Optional;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Document;

/// A document in the list of a dossier.
///
/// @param thumbnail its first page in small, as a `data:` address; blank when there is none
/// @param open whether this reader may open it
public record DocumentLine(
        Document document,
        String address,
        String thumbnail,
        String addedBy,
        Optional<DocumentPage.Gone> gone,
        Confidentiality level,
        boolean open) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
