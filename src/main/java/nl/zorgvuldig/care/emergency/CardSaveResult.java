package nl.zorgvuldig.care.emergency;

import java.util.List;
import nl.zorgvuldig.platform.policy.Objection;

/// What became of what somebody wanted on a card.
public sealed interface CardSaveResult {
    record Done() implements CardSaveResult {}

    /// Nothing was stored.
    record Objected(List<Objection> objections) implements CardSaveResult {}

    /// The question was changed after it was shown, or is not asked any more; nothing was stored.
    record AskAgain() implements CardSaveResult {}

    /// Nothing is kept, because somebody who decides does not want a card.
    record NotWanted() implements CardSaveResult {}

    /// This form was sent before with something else in it.
    record UsedBefore() implements CardSaveResult {}
}
