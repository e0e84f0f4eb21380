package nl.zorgvuldig.filming;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What came of asking. Nothing is kept unless it is done.
public sealed interface Asked {
    record Done(FilmingId request) implements Asked {}

    record Objected(List<Objection> objections) implements Asked {}

    /// No child of who asks, or not theirs to ask for.
    record NotYours() implements Asked {}

    /// The same form was sent before and said something else.
    record UsedBefore() implements Asked {}
}
