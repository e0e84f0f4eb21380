package nl.zorgvuldig.platform.identity.passkeys;

import java.util.List;
import nl.zorgvuldig.platform.identity.federation.OidcProviders;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// Page of the reader's own passkeys, and what they can do now.
///
/// @param lately whether they proved strongly, a moment ago, who they are
/// @param elsewhere whether they have a federated identity that can be strong
/// @param providers with which they can prove it
public record PasskeysPage(
        List<Passkey> passkeys,
        AssuranceLevel strength,
        boolean lately,
        boolean elsewhere,
        List<OidcProviders.Button> providers) {
    /// What the page offers.
    public enum Offer {
        FIRST,
        ANOTHER,
        /// There is no passkey; the federated identity is to be used first.
        ELSEWHERE,
        /// There is a passkey; it is to be used first.
        USE,
        /// They have to re-authenticate.
        AGAIN,
        FULL
    }

    public Offer offer() {
        if (passkeys.isEmpty()) {
            return elsewhere && !lately ? Offer.ELSEWHERE : Offer.FIRST;
        }
        if (strength == AssuranceLevel.WEAK) {
            return Offer.USE;
        }
        if (passkeys.size() >= Passkeys.MOST) {
            return Offer.FULL;
        }
        return lately ? Offer.ANOTHER : Offer.AGAIN;
    }
}
