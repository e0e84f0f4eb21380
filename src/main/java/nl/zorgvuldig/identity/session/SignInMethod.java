package nl.zorgvuldig.identity.session;

import java.util.Locale;

/// How somebody proved who they are.
public enum SignInMethod {
    /// A one-time link sent to their own e-mail address.
    LINK,
    /// Chosen from the list of a demonstration; proves nothing.
    DEMONSTRATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
