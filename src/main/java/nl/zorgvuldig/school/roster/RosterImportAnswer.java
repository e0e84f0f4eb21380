package nl.zorgvuldig.school.roster;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;

/// What comes of an import, step by step.
public sealed interface RosterImportAnswer {
    /// The one who asks may not import.
    record Refused(Clause clause, Sentence because) implements RosterImportAnswer {}

    /// There is no such school, or no such import to confirm: over, somebody else's, or never
    /// there.
    record NotThere() implements RosterImportAnswer {}

    /// The file cannot be taken over, and nothing of it was kept.
    record Unfit(School school, RosterDecision.Refused decision) implements RosterImportAnswer {}

    /// This is what it would do.
    record Shown(RosterPreview preview) implements RosterImportAnswer {}

    /// Something changed since it was shown, so nothing was done; this is what it would do now.
    record Overtaken(RosterPreview preview) implements RosterImportAnswer {}

    record Done(RosterImportResult result) implements RosterImportAnswer {}
}
