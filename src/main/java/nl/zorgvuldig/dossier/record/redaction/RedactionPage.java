package nl.zorgvuldig.dossier.record.redaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to erase an entry or a document.
///
/// @param document whether it is a document, of which the title is shown
/// @param versions how many versions go
/// @param said views on it, which go along
/// @param objection why it cannot be erased now; then there is no form
/// @param requests granted requests that it may be erased for
public record RedactionPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String address,
        boolean document,
        EntryKind kind,
        LocalDate happenedOn,
        int versions,
        List<String> paragraphs,
        List<ViewpointView> said,
        Optional<Sentence> objection,
        List<RedactionRequests.Granted> requests,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
