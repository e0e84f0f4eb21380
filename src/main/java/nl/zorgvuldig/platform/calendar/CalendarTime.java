package nl.zorgvuldig.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.platform.kernel.SchoolDay;

/// When something is.
public sealed interface CalendarTime {
    /// How long an appointment is shown for of which only the beginning was agreed.
    Duration HOUR = Duration.ofHours(1);

    /// An appointment.
    record At(Instant start, Duration length) implements CalendarTime {}

    /// To be done in the course of a day.
    record On(LocalDate day) implements CalendarTime {}

    static CalendarTime at(Instant start) {
        return new At(start, HOUR);
    }

    static CalendarTime on(LocalDate day) {
        return new On(day);
    }

    /// The day, in the time of the school.
    default LocalDate day() {
        return switch (this) {
            case At(Instant start, Duration _) -> SchoolDay.of(start);
            case On(LocalDate day) -> day;
        };
    }

    /// For putting several in order; what has no hour comes first on its day.
    default Instant order() {
        return switch (this) {
            case At(Instant start, Duration _) -> start;
            case On(LocalDate day) -> day.atStartOfDay(SchoolDay.ZONE).toInstant();
        };
    }
}
