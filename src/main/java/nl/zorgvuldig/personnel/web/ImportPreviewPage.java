package nl.zorgvuldig.personnel.web;

import nl.zorgvuldig.personnel.ImportPreview;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// What a file with appointments would do, or did.
///
/// @param text the file, to be sent back when it is confirmed
public record ImportPreviewPage(Clause clause, Sentence because, ImportPreview preview, String text, boolean done) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
