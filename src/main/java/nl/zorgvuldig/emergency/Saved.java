package nl.zorgvuldig.emergency;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of what somebody wanted on a card.
public sealed interface Saved {
    record Done() implements Saved {}

    /// Nothing was stored.
    record Objected(List<Objection> objections) implements Saved {}

    /// The question was changed after it was shown, or is not asked any more; nothing was stored.
    record AskAgain() implements Saved {}

    /// Nothing is kept, because somebody who decides does not want a card.
    record NotWanted() implements Saved {}

    /// This form was sent before with something else in it.
    record UsedBefore() implements Saved {}
}
