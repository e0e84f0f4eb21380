package nl.zorgvuldig.care.medical;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.policy.Upholds;

/// Catalogue of what may be written in a medical file, each with its purpose. The doctor keeps all
/// of it.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
public enum MedicalKind {
    CONSULT(Purpose.CARE),
    EXAMINATION(Purpose.FOLLOW_HEALTH),
    VACCINATION(Purpose.PREVENT),
    ABSENCE_ADVICE(Purpose.ADVISE),
    PARENT_CONTACT(Purpose.CARE),
    REFERRAL(Purpose.CARE),
    /// The reason why the file was opened after the pupil left.
    REOPENED(Purpose.ACCOUNT);

    /// Purpose for which something is kept.
    public enum Purpose {
        CARE,
        FOLLOW_HEALTH,
        PREVENT,
        ADVISE,
        ACCOUNT
    }

    /// Health data for care under professional secrecy: article 9(2)(h) AVG, article 30(3)(a) UAVG.
    public static final String LEGAL_BASIS = "A9-2-h";

    /// Class of the retention schedule: twenty years after the last change (article 7:454 BW). The
    /// two years of the school's dossier do not apply to it.
    public static final String RETENTION_CLASS = "MEDICAL_FILE";

    private final Purpose purpose;

    MedicalKind(Purpose purpose) {
        this.purpose = purpose;
    }

    public Purpose purpose() {
        return purpose;
    }

    /// Those that a doctor can choose.
    public static List<MedicalKind> written() {
        return Arrays.stream(values()).filter(kind -> kind != REOPENED).toList();
    }

    public String code() {
        return Codes.of(this);
    }
}
