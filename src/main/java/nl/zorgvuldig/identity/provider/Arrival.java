package nl.zorgvuldig.identity.provider;

import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.session.SignInMethod;

/// What comes of it when somebody comes back from a provider.
public sealed interface Arrival {
    /// Their account is certain; `SignIn.complete` is to follow.
    record Certain(SignedIn who, SignInMethod method) implements Arrival {}

    record Refused(Why why) implements Arrival {}
}
