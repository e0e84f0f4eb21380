package nl.zorgvuldig.personnel.web;

import java.util.List;
import nl.zorgvuldig.personnel.Piece;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// A document of a personnel dossier.
///
/// @param pages addresses of its pages; empty for what is shown as text
public record StaffDocumentPage(
        String dossier,
        String address,
        String name,
        Clause clause,
        Sentence because,
        Piece piece,
        List<String> pages,
        List<String> paragraphs) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
