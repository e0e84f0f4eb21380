package nl.zorgvuldig.platform.identity.session;

import java.util.Locale;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// How somebody proved who they are, and how much that proves.
public enum SignInMethod {
    /// A one-time link sent to their own e-mail address.
    LINK(AssuranceLevel.WEAK),
    /// A key on their own device, opened with finger, face or code.
    PASSKEY(AssuranceLevel.STRONG),
    /// A provider of identities says who it is, and nothing of a second factor.
    PROVIDER(AssuranceLevel.WEAK),
    /// A provider of identities says who it is, and that there was a second factor.
    PROVIDER_STRONG(AssuranceLevel.STRONG),
    /// Chosen from the list of a demonstration; proves nothing, and is strong so that everything
    /// can be shown. Elsewhere there is no such list.
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
