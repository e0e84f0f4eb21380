package nl.zorgvuldig.exchange;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of a wish to do something with what is given.
public sealed interface Decided {
    record Done() implements Decided {}

    /// Nothing was stored.
    record Objected(List<Objection> objections) implements Decided {}

    /// Somebody else did something with it first; nothing was stored.
    record Overtaken() implements Decided {}
}
