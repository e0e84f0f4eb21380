package nl.zorgvuldig.events;

import java.util.List;
import nl.zorgvuldig.policy.Objection;

/// What came of making an event. Nothing changed unless it is done.
public sealed interface EventMade {
    record Done(SchoolEventId event) implements EventMade {}

    record Objected(List<Objection> objections) implements EventMade {}

    /// The acting person does not work at the school.
    record NotYours() implements EventMade {}

    /// The same form was sent before and said something else.
    record UsedBefore() implements EventMade {}
}
