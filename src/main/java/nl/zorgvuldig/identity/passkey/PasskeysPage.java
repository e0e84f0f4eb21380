package nl.zorgvuldig.identity.passkey;

import java.util.List;
import nl.zorgvuldig.kernel.Strength;

/// One's own passkeys, and what one can do now.
public record PasskeysPage(List<Passkey> passkeys, Strength strength) {
    /// What the page offers.
    public enum Offer {
        FIRST,
        ANOTHER,
        /// There is one; it is to be used first.
        USE,
        FULL
    }

    public Offer offer() {
        if (passkeys.isEmpty()) {
            return Offer.FIRST;
        }
        if (strength == Strength.WEAK) {
            return Offer.USE;
        }
        return passkeys.size() < Passkeys.MOST ? Offer.ANOTHER : Offer.FULL;
    }
}
