package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.List;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acts;
import nl.zorgvuldig.platform.policy.AccessCapacity;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import org.springframework.stereotype.Component;

/// Acts on medical files.
@Component
public final class MedicalActs implements Acts {
    public static final String READ_MEDICAL_CODE = "read_medical";

    /// Opening a medical file.
    public static final PupilDossierAct READ_MEDICAL = PupilDossierAct.strong(READ_MEDICAL_CODE)
            .by(AccessCapacity.SCHOOL_DOCTOR)
            .requiresPrecondition()
            .refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.medical")
            .notShown();

    public static final String WRITE_MEDICAL_CODE = "write_medical";

    /// Adding an entry to a medical file, or correcting one.
    public static final PupilDossierAct WRITE_MEDICAL = PupilDossierAct.strong(WRITE_MEDICAL_CODE)
            .by(AccessCapacity.SCHOOL_DOCTOR)
            .requiresPrecondition()
            .refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.medical")
            .auditCodes("written", "corrected", "document", "withdrawn")
            .notShown();

    public static final String REOPEN_MEDICAL_CODE = "reopen_medical";

    /// Opening the medical file of a pupil who left, with the reason.
    public static final PupilDossierAct REOPEN_MEDICAL = PupilDossierAct.strong(REOPEN_MEDICAL_CODE)
            .by(AccessCapacity.SCHOOL_DOCTOR_OF_FORMER_PUPIL)
            .requiresPrecondition()
            .refused(MEDICAL_FILE_WITH_SCHOOL_DOCTOR, "access.no.medical")
            .auditCodes("request", "care", "complaint", "correction")
            .notShown();

    /// Asking the school doctor to see a medical file, and withdrawing that request.
    public static final Act ASK_MEDICAL = Act.strong("ask_medical", "asked", "withdrawn", "minutes-read", "confirmed");

    /// Answering a request to see a medical file, and showing the file beside the doctor.
    public static final Act SHOW_MEDICAL = Act.strong(
            "show_medical",
            "seen",
            "planned",
            "refused",
            "withheld",
            "shown",
            "opened",
            "turned",
            "ended",
            "minutes",
            "minutes-read");

    /// Making, opening and handing over the key of a school doctor.
    public static final Act KEEP_MEDICAL_KEY = Act.strong(
            "keep_medical_key",
            "made",
            "opened",
            "passphrase",
            "given-up",
            "recovery-named",
            "recovery-ended",
            "handover-begun",
            "moved",
            "handed-over",
            "recovered");

    @Override
    public List<Act> all() {
        return List.of(READ_MEDICAL, WRITE_MEDICAL, REOPEN_MEDICAL, ASK_MEDICAL, SHOW_MEDICAL, KEEP_MEDICAL_KEY);
    }
}
