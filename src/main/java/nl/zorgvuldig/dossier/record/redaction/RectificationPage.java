package nl.zorgvuldig.dossier.record.redaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to rewrite an entry.
///
/// @param until the last day on which versions are kept that were incorrect
/// @param objection why it cannot be rewritten now; then there is no form
/// @param requests granted requests that it may be rewritten for
public record RectificationPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String address,
        EntryKind kind,
        LocalDate happenedOn,
        LocalDate until,
        List<String> paragraphs,
        Optional<Sentence> objection,
        List<RedactionRequests.Granted> requests,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
