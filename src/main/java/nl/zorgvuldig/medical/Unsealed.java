package nl.zorgvuldig.medical;

import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.kernel.PupilId;

/// Both keys to a medical file: that of `access`, for one act, and the doctor's own. Does not
/// print.
public final class Unsealed {
    private final Granted<PupilId> granted;
    private final OpenedKey own;

    Unsealed(Granted<PupilId> granted, OpenedKey own) {
        if (!granted.person().equals(own.person())) {
            throw new IllegalArgumentException("two keys of two persons");
        }
        this.granted = granted;
        this.own = own;
    }

    public Granted<PupilId> granted() {
        return granted;
    }

    OpenedKey own() {
        return own;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
