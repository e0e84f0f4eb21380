package nl.zorgvuldig.dossier.web;

import java.util.Optional;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to write or correct an entry.
///
/// @param corrects the entry that is corrected; empty for a new one
public record WritePage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Form form,
        Optional<String> corrects) {
    public EntryKind[] kinds() {
        return EntryKind.values();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
