package nl.zorgvuldig.platform.recovery;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Whether somebody may help somebody.
public sealed interface HelpDecision {
    /// @param school as whose head; empty for the board
    record May(Optional<SchoolId> school) implements HelpDecision {}

    record MayNot(Sentence because) implements HelpDecision {}
}
