package nl.zorgvuldig.platform.identity.passkeys;

import java.util.List;
import nl.zorgvuldig.platform.identity.federation.OidcProviders;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;

/// One's own passkeys, and what one can do now.
///
/// @param lately whether they proved strongly, a moment ago, that it is them
/// @param elsewhere whether they have an account of elsewhere that can be strong
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
        /// There is none; the account of elsewhere is to be used first.
        ELSEWHERE,
        /// There is one; it is to be used first.
        USE,
        /// That it is them has to be proved anew.
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
