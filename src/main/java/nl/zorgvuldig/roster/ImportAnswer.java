package nl.zorgvuldig.roster;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;

/// What comes of an import, step by step.
public sealed interface ImportAnswer {
    /// The one who asks may not import.
    record Refused(Clause clause, Sentence because) implements ImportAnswer {}

    /// There is no such school, or no such import to confirm: over, somebody else's, or never
    /// there.
    record NotThere() implements ImportAnswer {}

    /// The file cannot be taken over, and nothing of it was kept.
    record Unfit(School school, RosterDecision.Refused decision) implements ImportAnswer {}

    /// This is what it would do.
    record Shown(Preview preview) implements ImportAnswer {}

    /// Something changed since it was shown, so nothing was done; this is what it would do now.
    record Overtaken(Preview preview) implements ImportAnswer {}

    record Done(ImportResult result) implements ImportAnswer {}
}
