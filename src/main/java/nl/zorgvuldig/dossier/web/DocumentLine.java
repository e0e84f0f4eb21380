package nl.zorgvuldig.dossier.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Said;

/// A document in the list of a dossier.
///
/// @param thumbnail its first page in small, as a `data:` address; blank when there is none
/// @param said what parents and pupils said of it; nothing for who may not open it
/// @param open whether this reader may open it
public record DocumentLine(
        Document document,
        String address,
        String thumbnail,
        String addedBy,
        Optional<DocumentPage.Gone> gone,
        Confidentiality level,
        List<Said> said,
        boolean open) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
