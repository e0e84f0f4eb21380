package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;

/// A file that was looked at before anything is written: so that no transaction waits for it.
public sealed interface Held {
    /// It is sealed, and no row names it yet: enter it or discard it.
    ///
    /// @param text the paragraphs of what is shown as text
    record Ready(PupilId pupil, Document document, BlobId blob, String text) implements Held {
        @Override
        public String toString() {
            return "Ready[" + document + "]";
        }
    }

    /// It cannot be kept; nothing was.
    record Objected(List<Objection> objections) implements Held {}
}
