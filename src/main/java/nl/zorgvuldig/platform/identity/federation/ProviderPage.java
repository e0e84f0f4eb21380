package nl.zorgvuldig.platform.identity.federation;

import java.util.Optional;
import java.util.Set;

/// The page that says why somebody who went to a provider is not signed in, or proved nothing more.
///
/// @param why ends the key of a message
/// @param back where they were, when they are signed in still
public record ProviderPage(String why, Optional<String> back) {
    private static final Set<String> NOT_DONE = Set.of("STOPPED", "AWAY", "UNSET", "WRONG");

    /// Whether nothing came of proving it again: then it is no matter of signing in.
    public boolean stays() {
        return back.isPresent() && NOT_DONE.contains(why);
    }
}
