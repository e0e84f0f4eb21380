package nl.zorgvuldig.care.medical;

import nl.zorgvuldig.access.control.patients.MedicalFileNumber;
import nl.zorgvuldig.access.control.patients.MedicalFileNumbers;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Component;

/// Name shown for a medical file: the pupil's name, or the file's number when the school no longer
/// knows the name. The file is kept fifteen years longer than the register.
@Component
public class PatientNames {
    private static final int BEGINNING = 8;

    private final Pupils pupils;
    private final MedicalFileNumbers numbers;

    PatientNames(Pupils pupils, MedicalFileNumbers numbers) {
        this.pupils = pupils;
        this.numbers = numbers;
    }

    public String of(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElseGet(() -> beginning(numbers.of(pupil)));
    }

    private static String beginning(MedicalFileNumber number) {
        return "№ " + number.toString().substring(0, BEGINNING);
    }
}
