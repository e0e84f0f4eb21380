package nl.zorgvuldig.enrolment;

import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonName;

/// Who a pupil is. Prints as `[sealed]`.
public record PupilIdentity(PersonName name, LocalDate birthDate) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
