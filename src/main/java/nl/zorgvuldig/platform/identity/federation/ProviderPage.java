package nl.zorgvuldig.platform.identity.federation;

import java.util.Optional;
import java.util.Set;

/// Page that says why somebody who went to a provider is not signed in, or proved nothing more.
///
/// @param why last part of the key of a message
/// @param back where they were, when they are still signed in
public record ProviderPage(String why, Optional<String> back) {
    private static final Set<String> NOT_DONE = Set.of("STOPPED", "AWAY", "UNSET", "WRONG");

    /// Whether somebody signed in failed to re-authenticate: then the page does not speak of
    /// signing in.
    public boolean stays() {
        return back.isPresent() && NOT_DONE.contains(why);
    }
}
