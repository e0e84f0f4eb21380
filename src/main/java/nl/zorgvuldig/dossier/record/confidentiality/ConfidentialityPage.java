package nl.zorgvuldig.dossier.record.confidentiality;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.timeline.EntryHistoryPage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form to make an entry or a document confidential, or no longer so.
///
/// @param paragraphs the text of an entry, or the title of a document
/// @param changes earlier decisions about it, newest first
public record ConfidentialityPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        String address,
        EntryKind kind,
        LocalDate happenedOn,
        List<String> paragraphs,
        Confidentiality level,
        List<EntryHistoryPage.LevelChange> changes,
        Form form) {
    /// What can be done here, as the end of a message key.
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
