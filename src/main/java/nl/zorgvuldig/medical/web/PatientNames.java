package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.access.MedicalNumber;
import nl.zorgvuldig.access.MedicalNumbers;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What a medical file is called: the pupil's name, or its number when the school does not know the
/// name any more. The file stays fifteen years longer than the register.
@Component
class PatientNames {
    private static final int BEGINNING = 8;

    private final Pupils pupils;
    private final MedicalNumbers numbers;

    PatientNames(Pupils pupils, MedicalNumbers numbers) {
        this.pupils = pupils;
        this.numbers = numbers;
    }

    String of(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElseGet(() -> beginning(numbers.of(pupil)));
    }

    private static String beginning(MedicalNumber number) {
        return "№ " + number.toString().substring(0, BEGINNING);
    }
}
