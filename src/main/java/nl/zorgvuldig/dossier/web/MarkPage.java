package nl.zorgvuldig.dossier.web;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to make an entry or a document confidential, or no longer.
///
/// @param paragraphs the text of an entry, or the title of a document
/// @param changes what was decided about it before, newest first
public record MarkPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String address,
        EntryKind kind,
        LocalDate happenedOn,
        List<String> paragraphs,
        Confidentiality level,
        List<HistoryPage.LevelChange> changes,
        Form form) {
    /// What may be done here, as the end of a message key.
    public String what() {
        return switch (level) {
            case ORDINARY -> "raise";
            case CONFIDENTIAL -> "lower";
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
