package nl.zorgvuldig.events;

import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;

/// Whether something can be done to an event.
public sealed interface EventDecision {
    record Becomes(EventState state) implements EventDecision {}

    /// Nothing changed.
    record Refused(Clause clause, Sentence because) implements EventDecision {}
}
