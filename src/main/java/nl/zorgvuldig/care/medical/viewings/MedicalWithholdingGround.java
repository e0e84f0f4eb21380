package nl.zorgvuldig.care.medical.viewings;

import nl.zorgvuldig.platform.kernel.Codes;

/// Ground on which the doctor withholds an entry from the person who sees the file. It is all that
/// this person learns of the entry.
public enum MedicalWithholdingGround {
    /// It would harm the privacy of somebody else (article 7:456 BW).
    OTHER_PERSON,
    /// It is the doctor's own working note, which is no part of the file.
    WORKING_NOTE,
    /// Good care for the child requires it, for example because a child of twelve or older does not
    /// want it shown (article 7:457(3) BW).
    GOOD_CARE;

    public String code() {
        return Codes.of(this);
    }
}
