package nl.zorgvuldig.consultation;

import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.school.School;

/// Where somebody has consultations today.
///
/// @param schools where they work
/// @param led those of them whose head or support coordinator they are
public record Places(PersonId person, List<School> schools, List<School> led) {
    public Places {
        schools = List.copyOf(schools);
        led = List.copyOf(led);
    }

    /// For nobody else there are consultations.
    public boolean nowhere() {
        return schools.isEmpty();
    }
}
