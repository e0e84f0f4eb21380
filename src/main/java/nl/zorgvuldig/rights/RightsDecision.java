package nl.zorgvuldig.rights;

import nl.zorgvuldig.kernel.Codes;

/// What the keeper decided.
public enum RightsDecision {
    GRANTED,
    PARTLY,
    REFUSED;

    public String code() {
        return Codes.of(this);
    }
}
