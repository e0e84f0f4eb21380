package nl.zorgvuldig.medical;

import static nl.zorgvuldig.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;

/// How long a medical file stays.
final class MedicalTerm {
    /// After the last change (article 7:454 BW).
    static final int YEARS = 20;

    private MedicalTerm() {}

    /// The first day on which it is not kept any more.
    @Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
    static LocalDate until(Instant changed) {
        return SchoolDay.of(changed).plusYears(YEARS);
    }
}
