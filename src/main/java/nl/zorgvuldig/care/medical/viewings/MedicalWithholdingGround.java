package nl.zorgvuldig.care.medical.viewings;

import nl.zorgvuldig.platform.kernel.Codes;

/// Why the doctor keeps an entry back from who sees the file. The only thing of it they learn.
public enum MedicalWithholdingGround {
    /// It would harm the privacy of somebody else (article 7:456 BW).
    OTHER_PERSON,
    /// It is the doctor's own working note, which is no part of the file.
    WORKING_NOTE,
    /// Good care for the child asks for it, for example because a child of twelve or older does not
    /// want it shown (article 7:457(3) BW).
    GOOD_CARE;

    public String code() {
        return Codes.of(this);
    }
}
