package nl.zorgvuldig.dossier;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// The answer to a wish to see a document in a dossier that one may open.
public sealed interface Opened {
    /// @param paragraphs of what is shown as text
    /// @param viewpoints what parents and pupils said of it, oldest first
    record Shown(
            Document document,
            Confidentiality level,
            List<String> paragraphs,
            List<Viewpoint> viewpoints,
            Opening opening)
            implements Opened {
        @Override
        public String toString() {
            return "Shown[" + document + "]";
        }
    }

    /// It was withdrawn, and this reader does not keep the dossier.
    record Closed(Clause clause, Sentence because) implements Opened {}

    /// There is no such document in this dossier, or not for this reader.
    record NotThere() implements Opened {}
}
