package nl.zorgvuldig.access.control.patients;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Relation of a doctor to the medical file of one pupil, as far as it matters after the pupil
/// left.
///
/// @param keptUntil the day on which the retention term ends of what is sealed to this doctor;
/// empty when nothing is
/// @param reopened the days on which this doctor recorded why they open it
public record FormerPatientFile(Optional<LocalDate> keptUntil, Set<LocalDate> reopened) {
    public static final FormerPatientFile NONE = new FormerPatientFile(Optional.empty(), Set.of());
}
