package nl.zorgvuldig.exchange.grounds;

import nl.zorgvuldig.platform.policy.Sentence;

/// Whether what something rests on stands at this moment.
public sealed interface BasisValidity {
    record Stands() implements BasisValidity {}

    /// @param because for who works at the school; says of nobody what they answered
    record Fails(Sentence because) implements BasisValidity {}
}
