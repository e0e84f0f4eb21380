package nl.zorgvuldig.exchange;

import nl.zorgvuldig.kernel.Codes;

/// What can be done with something that is given.
public enum Move {
    DECIDE,
    INSPECT,
    FIX,
    SEND,
    STOP;

    public String code() {
        return Codes.of(this);
    }
}
