package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// Ground on which a doctor opens the medical file of a former pupil: a closed list.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public enum MedicalReopeningGround {
    /// The pupil, or a person with authority, asks for it (articles 7:456 BW and 15 AVG).
    REQUEST,
    /// Another carer asks for it, with consent (article 7:457 BW).
    CARE,
    /// It is needed for a complaint or a procedure.
    COMPLAINT,
    /// Something in it is wrong, or must be destroyed (articles 7:454 and 7:455 BW).
    CORRECTION;

    public String code() {
        return Codes.of(this);
    }
}
