package nl.zorgvuldig.dossier.record.viewpoints;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form on which the head copies a view that was handed over on paper.
///
/// @param paragraphs the text of an entry, or the title of a document
/// @param said earlier views on it
/// @param givers whose view it can be; empty when nobody has authority
public record ViewpointPage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        EntryKind kind,
        LocalDate happenedOn,
        List<String> paragraphs,
        List<ViewpointView> said,
        List<Form.Option> givers,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
