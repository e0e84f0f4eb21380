package nl.zorgvuldig.school.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Name and birth date of a pupil; not every source knows the birth date. `toString` returns
/// `[sealed]`.
public record PupilIdentity(PersonName name, Optional<LocalDate> birthDate) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
