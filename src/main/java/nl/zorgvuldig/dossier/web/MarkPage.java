package nl.zorgvuldig.dossier.web;

import java.util.List;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// The form to make an entry confidential, or no longer.
///
/// @param steps what was decided about it before, newest first
public record MarkPage(
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        DossierPage.Line entry,
        List<HistoryPage.Step> steps,
        Form form) {
    /// What may be done here, as the end of a message key.
    public String what() {
        return switch (entry.level()) {
            case ORDINARY -> "raise";
            case CONFIDENTIAL -> "lower";
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
