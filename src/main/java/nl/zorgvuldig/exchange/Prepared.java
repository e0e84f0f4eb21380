package nl.zorgvuldig.exchange;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What became of a wish to give something.
public sealed interface Prepared {
    record Done(DisclosureId id) implements Prepared {}

    record Objected(List<Objection> objections) implements Prepared {}

    /// The same form was sent before with something else in it.
    record FormUsed() implements Prepared {}
}
