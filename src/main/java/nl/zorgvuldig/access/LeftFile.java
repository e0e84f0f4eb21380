package nl.zorgvuldig.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What a doctor has to do with the medical file of one pupil, as far as it matters after the pupil
/// left.
///
/// @param keptUntil the day on which the term ends of what is sealed to this doctor; empty when
/// nothing is
/// @param reopened the days on which this doctor wrote down why they open it
public record LeftFile(Optional<LocalDate> keptUntil, Set<LocalDate> reopened) {
    public static final LeftFile NONE = new LeftFile(Optional.empty(), Set.of());
}
