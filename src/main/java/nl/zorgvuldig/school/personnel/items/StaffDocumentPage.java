package nl.zorgvuldig.school.personnel.items;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A document of a personnel dossier.
///
/// @param pages addresses of its pages; empty for a document shown as text
public record StaffDocumentPage(
        String dossier,
        String address,
        String name,
        Clause clause,
        Sentence because,
        PersonnelItem piece,
        List<String> pages,
        List<String> paragraphs) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
