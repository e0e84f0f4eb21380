package nl.zorgvuldig.platform.recovery;

import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;

/// Decision whether somebody may help somebody.
public sealed interface HelpDecision {
    /// @param school where they act as head; empty for the board
    record May(Optional<SchoolId> school) implements HelpDecision {}

    record MayNot(Sentence because) implements HelpDecision {}
}
