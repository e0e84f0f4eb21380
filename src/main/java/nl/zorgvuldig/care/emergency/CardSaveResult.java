package nl.zorgvuldig.care.emergency;

import java.util.List;
import nl.zorgvuldig.platform.policy.Objection;

/// Result of saving somebody's wish on a card.
public sealed interface CardSaveResult {
    record Done() implements CardSaveResult {}

    /// Nothing was stored.
    record Objected(List<Objection> objections) implements CardSaveResult {}

    /// The question was changed after it was shown, or is no longer asked; nothing was stored.
    record AskAgain() implements CardSaveResult {}

    /// This form was sent before with other content.
    record UsedBefore() implements CardSaveResult {}
}
