package nl.zorgvuldig.dossier.inspection.copies;

import nl.zorgvuldig.platform.kernel.Codes;

/// Ground on which a copy is refused as a whole. The requester reads it, with the head's own words.
public enum CopyRefusalGround {
    /// Repeated requests without a reason (AVG art. 12(5)).
    EXCESSIVE,
    /// The requester's identity is not certain (AVG art. 12(6)).
    IDENTITY,
    /// It would harm others, and leaving parts out does not help (AVG art. 15(4)).
    RIGHTS_OF_OTHERS,
    /// The interest of the child weighs more.
    CHILD_INTEREST;

    public String code() {
        return Codes.of(this);
    }
}
