package nl.zorgvuldig.exchange;

import nl.zorgvuldig.policy.Sentence;

/// The answer to who stands before a package with its link.
public sealed interface Gate {
    record Opens() implements Gate {}

    /// The code is another one.
    ///
    /// @param left how often it can still be tried
    record Mistaken(int left) implements Gate {}

    /// @param because for somebody of whom nothing is known but that they have the link
    record Closed(Sentence because) implements Gate {}
}
