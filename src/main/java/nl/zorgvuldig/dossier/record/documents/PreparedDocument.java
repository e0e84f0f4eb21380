package nl.zorgvuldig.dossier.record.documents;

import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// File that was scanned and sealed before anything is written, so that no transaction waits for
/// it. No row names it yet: it is entered or discarded.
///
/// @param text the paragraphs of a document shown as text
public record PreparedDocument(PupilId pupil, Document document, BlobId blob, String text) {
    @Override
    public String toString() {
        return "PreparedDocument[" + document + "]";
    }
}
