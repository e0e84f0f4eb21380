package nl.zorgvuldig.dossier.inspection.copies;

import nl.zorgvuldig.platform.kernel.Codes;

/// Why a copy is refused as a whole. Who asked reads it, with the head's own words.
public enum CopyRefusalGround {
    /// Asked again and again without a reason (AVG art. 12(5)).
    EXCESSIVE,
    /// It is not certain who asks (AVG art. 12(6)).
    IDENTITY,
    /// It would harm others, and leaving things out does not help (AVG art. 15(4)).
    RIGHTS_OF_OTHERS,
    /// The interest of the child weighs more.
    CHILD_INTEREST;

    public String code() {
        return Codes.of(this);
    }
}
