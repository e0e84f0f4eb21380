package nl.zorgvuldig.demo.population;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.SchoolYear;

/// Ways in which a pupil comes, stays and leaves.
enum PupilCareer {
    ORDINARY,
    MOVED_IN,
    REPEATED,
    CHANGED_GROUP,
    CHANGED_SCHOOL,
    RETURNED,
    LEAVING_SOON,
    LEFT_YESTERDAY,
    LEFT_LAST_WEEK,
    LEFT_23_MONTHS_AGO,
    LEFT_TWO_YEARS_AGO,
    LEFT_TWO_YEARS_AND_A_DAY_AGO,
    LEFT_AFTER_YEAR_8,
    LEFT_AFTER_YEAR_8_BEFORE;

    /// Last day enrolled, as far as it is known on a day.
    Optional<LocalDate> leaves(LocalDate today) {
        SchoolYear year = SchoolYear.of(today);
        return switch (this) {
            case ORDINARY, MOVED_IN, REPEATED, CHANGED_GROUP, CHANGED_SCHOOL, RETURNED -> Optional.empty();
            case LEAVING_SOON -> {
                LocalDate end = year.period().until();
                yield Optional.of(today.plusDays(14).isBefore(end) ? today.plusDays(14) : end);
            }
            case LEFT_YESTERDAY -> Optional.of(today.minusDays(1));
            case LEFT_LAST_WEEK -> Optional.of(today.minusWeeks(1));
            case LEFT_23_MONTHS_AGO -> Optional.of(today.minusMonths(23));
            case LEFT_TWO_YEARS_AGO -> Optional.of(today.minusYears(2));
            case LEFT_TWO_YEARS_AND_A_DAY_AGO -> Optional.of(today.minusYears(2).minusDays(1));
            case LEFT_AFTER_YEAR_8 -> Optional.of(LocalDate.of(year.start(), 7, 31));
            case LEFT_AFTER_YEAR_8_BEFORE -> Optional.of(LocalDate.of(year.start() - 1, 7, 31));
        };
    }

    boolean left() {
        return compareTo(LEFT_YESTERDAY) >= 0;
    }
}
