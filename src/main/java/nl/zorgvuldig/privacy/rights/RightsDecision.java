package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// What the keeper decided.
public enum RightsDecision {
    GRANTED,
    PARTLY,
    REFUSED;

    public String code() {
        return Codes.of(this);
    }
}
