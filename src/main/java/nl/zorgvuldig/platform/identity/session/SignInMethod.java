package nl.zorgvuldig.platform.identity.session;

import java.util.Locale;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Method of signing in, with the assurance level it gives.
public enum SignInMethod {
    /// A one-time link sent to their own e-mail address.
    LINK(AssuranceLevel.WEAK),
    /// A key on their own device, unlocked with finger, face or code.
    PASSKEY(AssuranceLevel.STRONG),
    /// An identity provider says who it is, and nothing of a second factor.
    PROVIDER(AssuranceLevel.WEAK),
    /// An identity provider says who it is, and that there was a second factor.
    PROVIDER_STRONG(AssuranceLevel.STRONG),
    /// Chosen from the list of a demonstration; proves nothing, and is strong so that everything
    /// can be shown. Other installations have no such list.
    DEMONSTRATION(AssuranceLevel.STRONG);

    private final AssuranceLevel strength;

    SignInMethod(AssuranceLevel strength) {
        this.strength = strength;
    }

    public AssuranceLevel strength() {
        return strength;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
