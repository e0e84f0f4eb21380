package nl.zorgvuldig.school.roster;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;

/// Result of a step of an import.
public sealed interface RosterImportAnswer {
    /// The acting person may not import.
    record Refused(Clause clause, Sentence because) implements RosterImportAnswer {}

    /// There is no such school, or no such import to confirm: it is over, somebody else's, or never
    /// existed.
    record NotThere() implements RosterImportAnswer {}

    /// The file cannot be imported, and nothing of it was kept.
    record Unfit(School school, RosterDecision.Refused decision) implements RosterImportAnswer {}

    /// The preview.
    record Shown(RosterPreview preview) implements RosterImportAnswer {}

    /// Something changed since the preview, so nothing was done; this is the current preview.
    record Overtaken(RosterPreview preview) implements RosterImportAnswer {}

    record Done(RosterImportResult result) implements RosterImportAnswer {}
}
