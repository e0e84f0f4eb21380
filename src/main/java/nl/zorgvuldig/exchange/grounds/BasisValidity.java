package nl.zorgvuldig.exchange.grounds;

import nl.zorgvuldig.platform.policy.Sentence;

/// Whether a basis holds at this moment.
public sealed interface BasisValidity {
    record Stands() implements BasisValidity {}

    /// @param because for staff; reveals nobody's answer
    record Fails(Sentence because) implements BasisValidity {}
}
