package nl.zorgvuldig.identity.web;

import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;

/// What came of using a link.
sealed interface Opened {
    /// @param asked the page that was asked for where the link was asked for
    record For(SignedIn who, Optional<String> asked) implements Opened {}

    /// It was asked for in another browser, and the number of that one is not given yet.
    ///
    /// @param left how often one may still try; as many as before when nothing was typed
    record Asks(int left) implements Opened {}

    record Refused() implements Opened {}
}
