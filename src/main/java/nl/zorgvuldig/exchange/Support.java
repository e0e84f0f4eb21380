package nl.zorgvuldig.exchange;

import nl.zorgvuldig.policy.Sentence;

/// Whether what something rests on stands at this moment.
public sealed interface Support {
    record Stands() implements Support {}

    /// @param because for who works at the school; says of nobody what they answered
    record Fails(Sentence because) implements Support {}
}
