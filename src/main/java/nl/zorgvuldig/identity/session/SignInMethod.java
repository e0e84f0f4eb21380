package nl.zorgvuldig.identity.session;

import java.util.Locale;
import nl.zorgvuldig.kernel.Strength;

/// How somebody proved who they are, and how much that proves.
public enum SignInMethod {
    /// A one-time link sent to their own e-mail address.
    LINK(Strength.WEAK),
    /// A key on their own device, opened with finger, face or code.
    PASSKEY(Strength.STRONG),
    /// A provider of identities says who it is, and nothing of a second factor.
    PROVIDER(Strength.WEAK),
    /// A provider of identities says who it is, and that there was a second factor.
    PROVIDER_STRONG(Strength.STRONG),
    /// Chosen from the list of a demonstration; proves nothing, and is strong so that everything
    /// can be shown. Elsewhere there is no such list.
    DEMONSTRATION(Strength.STRONG);

    private final Strength strength;

    SignInMethod(Strength strength) {
        this.strength = strength;
    }

    public Strength strength() {
        return strength;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
