package nl.zorgvuldig.care.medical.formerpatients;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Upholds;

/// Retention term of a medical file.
final class MedicalRetentionTerm {
    /// Years after the last change (article 7:454 BW).
    static final int YEARS = 20;

    private MedicalRetentionTerm() {}

    /// The first day on which it is no longer kept.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static LocalDate until(Instant changed) {
        return SchoolDay.of(changed).plusYears(YEARS);
    }
}
