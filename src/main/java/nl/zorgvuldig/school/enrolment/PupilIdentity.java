package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Who a pupil is; not every source knows the birth date. Prints as `[sealed]`.
public record PupilIdentity(PersonName name, Optional<LocalDate> birthDate) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
