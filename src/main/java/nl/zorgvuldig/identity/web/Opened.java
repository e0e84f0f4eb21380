package nl.zorgvuldig.identity.web;

import nl.zorgvuldig.identity.SignedIn;

/// What came of using a link.
sealed interface Opened {
    record For(SignedIn who) implements Opened {}

    /// It was asked for in another browser, and the number of that one is not given yet.
    ///
    /// @param left how often one may still try; as many as before when nothing was typed
    record Asks(int left) implements Opened {}

    record Refused() implements Opened {}
}
