package nl.zorgvuldig.dossier.record.documents;

import java.util.List;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// Result of asking for a document in a dossier that one may open.
public sealed interface DocumentAccessResult {
    /// @param paragraphs of a document that is shown as text
    /// @param viewpoints of parents and pupils on it, oldest first
    record Shown(
            Document document,
            Confidentiality level,
            List<String> paragraphs,
            List<Viewpoint> viewpoints,
            DocumentOpening opening)
            implements DocumentAccessResult {
        @Override
        public String toString() {
            return "Shown[" + document + "]";
        }
    }

    /// It was withdrawn, and this reader does not keep the dossier.
    record Closed(Clause clause, Sentence because) implements DocumentAccessResult {}

    /// There is no such document in this dossier, or not for this reader.
    record NotThere() implements DocumentAccessResult {}
}
